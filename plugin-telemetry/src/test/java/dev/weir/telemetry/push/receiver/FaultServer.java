package dev.weir.telemetry.push.receiver;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A server that does to its clients what no server should, at the level of bytes. */
public final class FaultServer implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "fault-server");
        thread.setDaemon(true);
        return thread;
    });
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicLong written = new AtomicLong();
    private final Fault fault;

    /** What it does to a connection. The socket is closed when it returns. */
    public interface Fault {
        void happen(InputStream in, OutputStream out) throws Exception;
    }

    private FaultServer(Fault fault) throws IOException {
        this.fault = fault;
        threads.execute(this::accept);
    }

    public static FaultServer start(Fault fault) throws IOException {
        return new FaultServer(fault);
    }

    /** A port of this machine at which nobody listens. */
    public static int closedPort() throws IOException {
        try (ServerSocket unused = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return unused.getLocalPort();
        }
    }

    public int port() {
        return server.getLocalPort();
    }

    /** How many connections it got. */
    public int connections() {
        return connections.get();
    }

    /** How many bytes its clients let it write. */
    public long written() {
        return written.get();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : sockets) {
            socket.close();
        }
        threads.shutdownNow();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                sockets.add(socket);
                connections.incrementAndGet();
                threads.execute(() -> handle(socket));
            } catch (IOException | RejectedExecutionException e) {
                return; // closed, which is how a test ends
            }
        }
    }

    private void handle(Socket socket) {
        try (socket;
                OutputStream out = new Counting(socket.getOutputStream())) {
            fault.happen(socket.getInputStream(), out);
        } catch (Exception e) {
            return; // the client went away, which is what most faults should make it do
        }
    }

    private final class Counting extends OutputStream {
        private final OutputStream out;

        private Counting(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int oneByte) throws IOException {
            out.write(oneByte);
            written.incrementAndGet();
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            written.addAndGet(length);
        }
    }

    /** Reads an HTTP/1.1 request with its body. */
    public static void readRequest(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("the client went away");
            }
            head.append((char) next);
        }
        int start = head.indexOf("Content-Length: ") + "Content-Length: ".length();
        in.readNBytes(Integer.parseInt(head.substring(start, head.indexOf("\r\n", start))));
    }

    /** Answers each request on a connection with the same text, line ends written as {@code |}. */
    public static Fault answering(String text) {
        byte[] answer = text.replace("|", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
        return (in, out) -> {
            while (true) {
                readRequest(in);
                out.write(answer);
            }
        };
    }
}
