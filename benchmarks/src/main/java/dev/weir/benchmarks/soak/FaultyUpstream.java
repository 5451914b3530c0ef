package dev.weir.benchmarks.soak;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A service that fails in the way that the request's path asks for. */
final class FaultyUpstream implements AutoCloseable {
    private final ServerSocket server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final CountDownLatch end = new CountDownLatch(1);

    private record Request(List<String> path, int length) {
        String behaviour() {
            return path.get(1);
        }

        int number() {
            return path.size() > 2 ? Integer.parseInt(path.get(2)) : 0;
        }
    }

    private FaultyUpstream(ServerSocket server) {
        this.server = server;
    }

    static FaultyUpstream start() throws IOException {
        FaultyUpstream upstream = new FaultyUpstream(new ServerSocket(0, 1_000, InetAddress.getLoopbackAddress()));
        upstream.threads.execute(upstream::accept);
        return upstream;
    }

    int port() {
        return server.getLocalPort();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                socket.setTcpNoDelay(true);
                open.add(socket);
                threads.execute(() -> serve(socket));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            for (Request request = read(in); request != null; request = read(in)) {
                if (fails(request, socket)) {
                    return;
                }
                answer(request, in, socket);
            }
        } catch (IOException e) {
            return; // the gateway has left, as its client did, or the run is over
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(socket);
        }
    }

    /** Whether the connection is to end here, after whatever was said before. */
    private static boolean fails(Request request, Socket socket) throws IOException {
        switch (request.behaviour()) {
            case "reset" -> socket.setSoLinger(true, 0);
            case "half" -> send(socket, "HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\nhalf of it");
            case "garbage" -> send(socket, "this is not HTTP\r\n\r\n");
            case "nothing" -> {}
            default -> {
                return false;
            }
        }
        return true;
    }

    private void answer(Request request, InputStream in, Socket socket) throws IOException, InterruptedException {
        if (request.behaviour().equals("early")) {
            send(socket, sized(request.number()));
        }
        String body = new String(in.readNBytes(request.length()), ISO_8859_1);
        switch (request.behaviour()) {
            case "early" -> {}
            case "slow" -> {
                end.await(request.number(), TimeUnit.MILLISECONDS);
                send(socket, sized(5));
            }
            case "chunked" -> send(socket, chunked("text/plain", "c".repeat(request.number()), 2));
            case "graphql" -> send(socket, graphql(body));
            default -> send(socket, sized(request.number()));
        }
    }

    private static String graphql(String request) {
        if (request.contains("events")) {
            return chunked("text/event-stream", "event: next\ndata: {\"data\":{\"events\":1}}\n\n", 3);
        }
        String body = request.contains("products")
                ? "{\"data\":{\"products\":[]}}"
                : "{\"errors\":[{\"message\":\"there is no such field\"}]}";
        return "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: " + body.length() + "\r\n\r\n"
                + body;
    }

    private static String chunked(String type, String chunk, int times) {
        return "HTTP/1.1 200 OK\r\ncontent-type: " + type + "\r\ntransfer-encoding: chunked\r\n\r\n"
                + (Integer.toHexString(chunk.length()) + "\r\n" + chunk + "\r\n").repeat(times) + "0\r\n\r\n";
    }

    private static String sized(int length) {
        return "HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\ncontent-length: " + length + "\r\n\r\n"
                + "x".repeat(length);
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(ISO_8859_1));
    }

    private static @Nullable Request read(InputStream in) throws IOException {
        String first = line(in);
        if (first == null) {
            return null;
        }
        int length = 0;
        for (String header = line(in); header != null && !header.isEmpty(); header = line(in)) {
            String[] parts = header.toLowerCase(Locale.ROOT).split(": ", 2);
            if (parts[0].equals("content-length")) {
                length = Integer.parseInt(parts[1]);
            }
        }
        return new Request(List.of(first.split(" ", -1)[1].split("/", -1)), length);
    }

    private static @Nullable String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int one = in.read(); one >= 0; one = in.read()) {
            if (one == '\n') {
                return line.toString().stripTrailing();
            }
            line.append((char) one);
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        end.countDown();
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
        threads.shutdownNow();
    }
}
