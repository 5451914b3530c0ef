package dev.weir.telemetry.scrape.render;

import dev.weir.metrics.tasks.AllowBareTask;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.Promise;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Threads that end when there is nothing to do, and say when all of them have ended for good. */
@AllowBareTask("scrapes are counted as such")
final class RenderingThreads extends ThreadPoolExecutor {
    private static final long IDLE_SECONDS = 30;

    private final Promise<Void> ended;

    RenderingThreads(int most, Promise<Void> ended) {
        super(
                most,
                most,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                new DefaultThreadFactory("weir-scrape-render", true));
        this.ended = ended;
        allowCoreThreadTimeOut(true);
    }

    @Override
    protected void terminated() {
        super.terminated();
        ended.trySuccess(null);
    }
}
