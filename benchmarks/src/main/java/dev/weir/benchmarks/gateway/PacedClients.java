package dev.weir.benchmarks.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.weir.benchmarks.report.Latencies;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/**
 * Clients that send at a constant rate, whatever becomes of the answers. Each request counts from the moment it was due,
 * so that a pause shows in all requests that it delayed, also in those that could not even be sent.
 */
final class PacedClients implements AutoCloseable {
    private static final byte[] REQUEST =
            "GET /orders HTTP/1.1\r\nHost: shop.example\r\nX-Tenant: tenant-1\r\n\r\n".getBytes(US_ASCII);

    private final ExecutorService threads;
    private final List<KeptConnection> connections = new ArrayList<>();
    private final long nanosBetween;

    private PacedClients(int count, int perSecond) {
        this.threads = Executors.newFixedThreadPool(count);
        this.nanosBetween = 1_000_000_000L / perSecond;
    }

    /** So many clients with a connection each, which send so many requests a second together. */
    static PacedClients of(InetSocketAddress gateway, int count, int perSecond) throws IOException {
        PacedClients clients = new PacedClients(count, perSecond);
        for (int i = 0; i < count; i++) {
            clients.connections.add(KeptConnection.to(gateway));
        }
        return clients;
    }

    /** Sends for so long, and says how long answers took, in nanoseconds from when each request was due. */
    Latencies run(long milliseconds) throws IOException, InterruptedException {
        long start = System.nanoTime() + nanosBetween;
        long end = start + milliseconds * 1_000_000;
        List<Future<Latencies>> clients = new ArrayList<>();
        for (int i = 0; i < connections.size(); i++) {
            clients.add(threads.submit(client(connections.get(i), start + i * nanosBetween, end)));
        }
        Latencies all = new Latencies();
        for (Future<Latencies> client : clients) {
            try {
                all.add(client.get());
            } catch (ExecutionException e) {
                throw new IOException("a client failed", e);
            }
        }
        return all;
    }

    private Callable<Latencies> client(KeptConnection connection, long first, long end) {
        return () -> {
            Latencies latencies = new Latencies();
            for (long due = first; due < end; due += nanosBetween * connections.size()) {
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                connection.exchange(REQUEST);
                latencies.add(System.nanoTime() - due);
            }
            return latencies;
        };
    }

    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        for (KeptConnection connection : connections) {
            connection.close();
        }
    }
}
