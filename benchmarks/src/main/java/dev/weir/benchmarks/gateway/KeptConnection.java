package dev.weir.benchmarks.gateway;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** A client's connection, for one request after the other. For one thread. */
final class KeptConnection implements AutoCloseable {
    private static final String OK = "HTTP/1.1 200 ";
    private static final String LENGTH = "content-length:";
    private static final int PATIENCE_MILLIS = 10_000;

    private final Socket socket;
    private final BufferedInputStream in;

    private KeptConnection(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    static KeptConnection to(InetSocketAddress address) throws IOException {
        return new KeptConnection(new Socket(address.getAddress(), address.getPort()));
    }

    /** Sends a request, and returns when its response has come as a whole. It must be a good one. */
    void exchange(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        String status = line();
        if (!status.startsWith(OK)) {
            throw new IOException("the gateway answered \"" + status + "\"");
        }
        long length = 0;
        for (String line = line(); !line.isEmpty(); line = line()) {
            if (line.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
                length = Long.parseLong(line.substring(LENGTH.length()).strip());
            }
        }
        in.skipNBytes(length);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the gateway closed a connection");
            }
            line.append((char) next);
        }
        return line.toString().stripTrailing();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
