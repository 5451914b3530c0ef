package acme.tasks;

import java.util.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** What the list bans, a line for each. */
final class BareTasks {
    private BareTasks() {}

    static Object[] start(Runnable work, CompletableFuture<String> future) {
        return new Object[] {
            new Thread(work),
            new Timer(),
            Executors.newCachedThreadPool(),
            new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>()),
            new ForkJoinPool(1),
            ForkJoinPool.commonPool(),
            CompletableFuture.runAsync(work),
            CompletableFuture.supplyAsync(() -> 1, (Executor) Runnable::run),
            future.thenApplyAsync(text -> text),
            future.whenCompleteAsync((text, failure) -> {})
        };
    }
}
