package dev.weir.benchmarks.soak;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs a gateway under random traffic, faults and reloads for some minutes, with a line for each. It ends with an exit code
 * of 0 only if nothing was lost, left open, piled up or logged that should not be.
 */
public final class Soak {
    private static final int CLIENTS = 16;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final int MOST_MILLIS_BETWEEN_EDITS = 6_000;

    private final PrintStream out;
    private final Random random;
    private final TrafficCounts counts = new TrafficCounts();
    private final HeapSamples heap = new HeapSamples();
    private final CountDownLatch end = new CountDownLatch(1);

    private Soak(PrintStream out, long seed) {
        this.out = out;
        this.random = new Random(seed);
    }

    /** Takes the minutes, and maybe the seed of an earlier run. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length < 1 || arguments.length > 2) {
            System.err.println("give the minutes, and the seed of an earlier run to have the same traffic");
            System.exit(2);
        }
        int minutes = Integer.parseInt(arguments[0]);
        long seed = arguments.length == 2 ? Long.parseLong(arguments[1]) : new Random().nextLong();
        System.out.println("seed " + seed);
        System.exit(new Soak(System.out, seed).run(minutes) ? 0 : 1);
    }

    private boolean run(int minutes) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("weir-soak");
        try (FaultyUpstream upstream = FaultyUpstream.start();
                FaultyCollector collector = FaultyCollector.start()) {
            RandomEdits edits = new RandomEdits(folder, upstream.port(), collector.endpoints(), random.nextLong());
            try (SoakedGateway gateway = SoakedGateway.start(folder, edits.right())) {
                soak(minutes, gateway, edits);
                if (!judge(gateway)) {
                    out.println("the gateway's file and log are in " + folder);
                    return false;
                }
            }
        }
        delete(folder);
        return true;
    }

    private void soak(int minutes, SoakedGateway gateway, RandomEdits edits) throws IOException, InterruptedException {
        List<Thread> clients = startClients(gateway);
        try {
            for (int minute = 1; minute <= minutes; minute++) {
                soakForAMinute(gateway, edits);
                progress(minute, gateway);
            }
        } finally {
            end.countDown(); // else the process would go on with its clients when the gateway is gone
        }
        for (Thread client : clients) {
            client.join();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private List<Thread> startClients(SoakedGateway gateway) {
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            RandomClient client = new RandomClient(gateway.port(), random.nextLong(), counts, end);
            Thread thread = new Thread(client, "soak-client-" + i);
            thread.start();
            clients.add(thread);
        }
        return clients;
    }

    private void soakForAMinute(SoakedGateway gateway, RandomEdits edits) throws IOException, InterruptedException {
        long start = System.nanoTime();
        while (System.nanoTime() - start < TimeUnit.MINUTES.toNanos(1)) {
            end.await(1 + random.nextInt(MOST_MILLIS_BETWEEN_EDITS), TimeUnit.MILLISECONDS);
            edits.next();
            gateway.scrape();
        }
    }

    private void progress(int minute, SoakedGateway gateway) throws IOException, InterruptedException {
        heap.add(gateway.bytesAfterCollection());
        MetricsPage page = gateway.scrape();
        String reloads = "weir_telemetry_reload_count_total";
        long failures = counts.byStatus().entrySet().stream()
                .filter(status -> status.getKey() >= 400)
                .mapToLong(status -> status.getValue())
                .sum();
        out.printf(
                Locale.ROOT,
                "minute %d: %d requests, of which %d failed, %d were broken and %d left; heap %s; %d reloads, %d refused%n",
                minute,
                counts.allSent(),
                failures,
                counts.allBroken(),
                counts.allLeft(),
                HeapSamples.megabytes(heap.last()),
                page.sum(reloads, "applied"),
                page.sum(reloads, "refused"));
    }

    private boolean judge(SoakedGateway gateway) throws IOException, InterruptedException {
        MetricsPage page = gateway.scrape();
        long start = System.nanoTime();
        while (page.sum("weir_open_connections", "") > 0 && System.nanoTime() - start < PATIENCE_NANOS) {
            page = gateway.scrape();
        }
        SoakVerdicts verdicts = new SoakVerdicts(out);
        verdicts.counts(counts, page);
        verdicts.open(page);
        verdicts.heap(heap);
        gateway.bytesAfterCollection(); // Netty tells of a buffer that is lost once it is collected
        gateway.scrape();
        verdicts.log(gateway.log());
        return verdicts.allKept();
    }
}
