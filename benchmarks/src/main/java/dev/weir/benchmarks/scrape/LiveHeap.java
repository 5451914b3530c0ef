package dev.weir.benchmarks.scrape;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A program that finds out how much heap scrapes need: one thread scrapes, another one has all garbage collected every few
 * milliseconds, and asks the collector what it left. Prints the largest size and the last one, each in bytes
 * above the size before the first scrape.
 */
final class LiveHeap {
    private static final int WARM_UPS = 10;
    private static final int MILLISECONDS_BETWEEN_LOOKS = 5;

    private LiveHeap() {}

    /** Takes {@code ours} or {@code stock}, and how many scrapes to watch. */
    public static void main(String... words) throws InterruptedException, IOException {
        Workload workload = words[0].equals("ours") ? Workload.ours() : Workload.stock();
        int scrapes = Integer.parseInt(words[1]);
        for (int i = 0; i < WARM_UPS; i++) {
            workload.scraper().scrape(Format.CLASSIC, new ByteCount());
        }
        long before = afterCollection();
        AtomicBoolean failed = new AtomicBoolean();
        Thread scraping = new Thread(() -> {
            try {
                for (int i = 0; i < scrapes; i++) {
                    workload.scraper().scrape(Format.CLASSIC, new ByteCount());
                }
            } catch (IOException | RuntimeException e) {
                failed.set(true);
            }
        });
        scraping.start();
        long most = before;
        int samples = 0;
        while (scraping.isAlive()) {
            scraping.join(MILLISECONDS_BETWEEN_LOOKS);
            most = Math.max(most, afterCollection());
            samples++;
        }
        if (failed.get() || samples < scrapes) {
            throw new IllegalStateException(samples + " samples of " + scrapes + " scrapes tell nothing");
        }
        System.out.println((most - before) + " " + (afterCollection() - before) + " " + samples);
    }

    private static long afterCollection() {
        System.gc();
        List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans();
        return pools.stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                .sum();
    }
}
