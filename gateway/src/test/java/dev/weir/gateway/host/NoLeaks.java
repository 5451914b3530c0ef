package dev.weir.gateway.host;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.util.ResourceLeakDetector;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails a class of tests after which a buffer is lost. JUnit finds this as a service, so it watches every buffer of every
 * test of the module.
 */
public final class NoLeaks implements AfterAllCallback {
    private static final Logger DETECTOR = Logger.getLogger(ResourceLeakDetector.class.getName());
    private static final Reports REPORTS = new Reports();

    static {
        ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.PARANOID);
        DETECTOR.addHandler(REPORTS);
    }

    /** What Netty's detector says until it is asked for. */
    private static final class Reports extends Handler {
        private final Queue<String> reports = new ConcurrentLinkedQueue<>();

        @Override
        public void publish(LogRecord leak) {
            reports.add(leak.getMessage());
        }

        List<String> take() {
            List<String> taken = new ArrayList<>();
            for (String report = reports.poll(); report != null; report = reports.poll()) {
                taken.add(report);
            }
            return taken;
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @Override
    public void afterAll(ExtensionContext context) throws InterruptedException {
        collectGarbage();
        // The detector reports when the next buffer is made.
        for (int i = 0; i < 10; i++) {
            ByteBuf buffer = ByteBufAllocator.DEFAULT.buffer(1);
            buffer.release();
        }
        List<String> lost = REPORTS.take();
        if (!lost.isEmpty()) {
            throw new AssertionError(lost.size() + " kinds of buffers were lost until the end of "
                    + context.getDisplayName() + ":\n" + String.join("\n", lost));
        }
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
