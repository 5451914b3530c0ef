package dev.weir.gateway.host;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One connection, spoken over in HTTP as it is on the wire. */
public final class Wire implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 10_000;

    private final Socket socket;
    private final InputStream in;

    Wire(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        socket.setTcpNoDelay(true);
    }

    /** A client's connection, on which nothing takes longer than ten seconds. */
    public static Wire to(InetSocketAddress address) {
        try {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort());
            socket.setSoTimeout(PATIENCE_MILLIS);
            return new Wire(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void send(String text) throws IOException {
        send(text.getBytes(ISO_8859_1));
    }

    /** Sends the head of a request, line by line. */
    public void request(String... lines) throws IOException {
        send(String.join("\r\n", lines) + "\r\n\r\n");
    }

    public void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /** The next head, or null at the end. */
    public @Nullable Message message() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = line(); line != null; line = line()) {
            if (!line.isEmpty()) {
                lines.add(line);
            } else if (!lines.isEmpty()) {
                return Message.of(lines);
            }
        }
        return null;
    }

    /** The head of the next response, which must come. */
    public Message head() throws IOException {
        Message head = message();
        if (head == null) {
            throw new IOException("the connection was closed before a response");
        }
        return head;
    }

    /** The head and the body of the next response, as one text. */
    public String response() throws IOException {
        Message head = message();
        return head == null ? "" : head.start() + "\n" + new String(body(head), ISO_8859_1);
    }

    /** The body that belongs to a head. */
    public byte[] body(Message head) throws IOException {
        if (head.isChunked()) {
            return chunks();
        }
        return in.readNBytes(Integer.parseInt(head.header("content-length").orElse("0")));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (byte[] chunk = chunk(); chunk.length > 0; chunk = chunk()) {
            body.write(chunk);
        }
        return body.toByteArray();
    }

    /** The next chunk; empty at the end. */
    public byte[] chunk() throws IOException {
        String size = line();
        if (size == null) {
            throw new IOException("the body was cut off");
        }
        byte[] chunk = in.readNBytes(Integer.parseInt(size, 16));
        line();
        return chunk;
    }

    public int read(byte[] into) throws IOException {
        return in.read(into);
    }

    /** Whether the other side has closed, which is waited for. */
    public boolean isAtEnd() {
        try {
            return in.read() < 0;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true; // reset
        }
    }

    private @Nullable String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int one = in.read(); one >= 0; one = in.read()) {
            if (one == '\n') {
                return line.toString().stripTrailing();
            }
            line.append((char) one);
        }
        return null;
    }

    /** Closes with a reset, as a process does that dies. */
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
