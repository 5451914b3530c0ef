package dev.weir.telemetry.scrape;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.util.ResourceLeakDetector;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What Netty's leak detector says while this is open, with every buffer watched. */
final class LeakReports extends Handler implements AutoCloseable {
    private static final Logger LOGGER = Logger.getLogger(ResourceLeakDetector.class.getName());

    private final ResourceLeakDetector.Level before = ResourceLeakDetector.getLevel();
    private final List<String> reports = new CopyOnWriteArrayList<>();

    LeakReports() {
        ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.PARANOID);
        LOGGER.addHandler(this);
        LOGGER.setUseParentHandlers(false);
    }

    /** All leaks of buffers that nobody holds any more. */
    List<String> afterCollection() throws InterruptedException {
        collectGarbage();
        // The detector reports when the next buffer is made.
        for (int i = 0; i < 10; i++) {
            ByteBuf buffer = ByteBufAllocator.DEFAULT.buffer(1);
            buffer.release();
        }
        return reports;
    }

    @Override
    public void publish(LogRecord leak) {
        reports.add(leak.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        LOGGER.setUseParentHandlers(true);
        LOGGER.removeHandler(this);
        ResourceLeakDetector.setLevel(before);
    }

    // References are handed over one collection after another: with the second canary, all of the first one's are
    // there.
    private static void collectGarbage() throws InterruptedException {
        for (int collection = 0; collection < 2; collection++) {
            ReferenceQueue<Object> collected = new ReferenceQueue<>();
            WeakReference<Object> canary = new WeakReference<>(new Object(), collected);
            do {
                System.gc();
            } while (collected.remove(100) != canary);
        }
    }
}
