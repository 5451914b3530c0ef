package dev.weir.metrics.tasks;

import dev.weir.metrics.misuse.OffTheRecordPath;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The executors of a program that has none of its own. Nobody has to shut them down: idle threads end by themselves. */
@OffTheRecordPath("these are the threads that tasks are to run on")
final class UsualExecutors {
    private static final int LINGER_SECONDS = 10;

    private UsualExecutors() {}

    static Executor forComputing() {
        int threads = Runtime.getRuntime().availableProcessors();
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                threads, threads, LINGER_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), daemons("weir-task-"));
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    static Executor forBlocking() {
        return new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE,
                LINGER_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                daemons("weir-blocking-task-"));
    }

    private static ThreadFactory daemons(String prefix) {
        AtomicLong started = new AtomicLong();
        return work -> {
            Thread thread = new Thread(work, prefix + started.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
