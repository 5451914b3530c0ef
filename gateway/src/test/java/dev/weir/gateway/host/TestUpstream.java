package dev.weir.gateway.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A service on a socket, which answers each request as the test says, byte by byte if it wants to. */
public final class TestUpstream implements AutoCloseable {
    private final ServerSocket server;
    private final Behaviour behaviour;
    private final List<Wire> connections = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Message> requests = new LinkedBlockingQueue<>();

    /** Answers one request, whose head was read. */
    public interface Behaviour {
        void answer(Message request, Wire connection) throws IOException;
    }

    private TestUpstream(ServerSocket server, Behaviour behaviour) {
        this.server = server;
        this.behaviour = behaviour;
    }

    public static TestUpstream start(Behaviour behaviour) {
        try {
            TestUpstream upstream =
                    new TestUpstream(new ServerSocket(0, 100, InetAddress.getLoopbackAddress()), behaviour);
            daemon(upstream::accept);
            return upstream;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads each request whole, and answers with a text. */
    public static TestUpstream answering(String text) {
        return start((request, connection) -> {
            connection.body(request);
            connection.send("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: " + text.length()
                    + "\r\n\r\n" + text);
        });
    }

    public int port() {
        return server.getLocalPort();
    }

    /** How many connections were made to it. */
    public int connections() {
        return connections.size();
    }

    /** The next request, as its head was read. */
    public Message next() throws InterruptedException {
        Message next = requests.poll(10, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("no request came");
        }
        return next;
    }

    /** How many requests came that nobody asked for. */
    public int waiting() {
        return requests.size();
    }

    /** Closes all connections, and goes on to listen. */
    public void hangUp() {
        connections.forEach(Wire::close);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Wire connection = new Wire(socket);
                connections.add(connection);
                daemon(() -> serve(connection));
            } catch (IOException e) {
                return; // the server was closed
            }
        }
    }

    private void serve(Wire connection) {
        try {
            for (Message request = connection.message(); request != null; request = connection.message()) {
                requests.add(request);
                behaviour.answer(request, connection);
            }
        } catch (IOException e) {
            connection.close(); // the other side is gone, which the test sees there
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "test-upstream");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        hangUp();
    }
}
