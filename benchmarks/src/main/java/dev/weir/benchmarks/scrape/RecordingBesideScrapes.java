package dev.weir.benchmarks.scrape;

import dev.weir.benchmarks.report.Latencies;
import dev.weir.benchmarks.report.Sample;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What a thread that records all the time feels of a scrape each second. Seconds with a scrape and seconds without take
 * turns, so that both see the same machine.
 *
 * @param quiet the 99.9th percentile of a recording in nanoseconds, in seconds without a scrape
 * @param scraped the same in seconds with one
 * @param ratio the median of the pairs' own ratios
 */
record RecordingBesideScrapes(double quiet, double scraped, double ratio) {
    private static final double SHARE = 0.999;
    private static final int WARM_UPS = 2;

    static RecordingBesideScrapes measure(int pairs, long milliseconds) throws InterruptedException, IOException {
        Workload workload = Workload.ours();
        ExecutorService scrapes = Executors.newSingleThreadExecutor();
        try {
            List<Double> quiet = new ArrayList<>();
            List<Double> scraped = new ArrayList<>();
            List<Double> ratios = new ArrayList<>();
            for (int pair = 0; pair < pairs + WARM_UPS; pair++) {
                double without = second(workload, milliseconds);
                Future<Void> scrape = scrapes.submit(once(workload));
                double with = second(workload, milliseconds);
                scrape.get();
                if (pair >= WARM_UPS) {
                    quiet.add(without);
                    scraped.add(with);
                    ratios.add(with / without);
                }
            }
            return new RecordingBesideScrapes(median(quiet), median(scraped), median(ratios));
        } catch (ExecutionException e) {
            throw new IOException("a scrape failed", e);
        } finally {
            scrapes.shutdown();
        }
    }

    private static Callable<Void> once(Workload workload) {
        return () -> {
            workload.scraper().scrape(Format.CLASSIC, new ByteCount());
            return null;
        };
    }

    private static double second(Workload workload, long milliseconds) {
        Latencies latencies = new Latencies();
        long start = System.nanoTime();
        long end = start + milliseconds * 1_000_000;
        for (long before = start; before < end; ) {
            workload.record();
            long after = System.nanoTime();
            latencies.add(after - before);
            before = after;
        }
        return latencies.quantile(SHARE);
    }

    private static double median(List<Double> values) {
        return Sample.of(values).median();
    }
}
