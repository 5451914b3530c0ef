package dev.weir.testing.propagation;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Named;

/** The executors and thread factories that this JDK has. Those with virtual threads are found by reflection. */
final class Threads {
    private Threads() {}

    static List<Named<ExecutorService>> executors() {
        List<Named<ExecutorService>> executors = new ArrayList<>(List.of(
                Named.of("one thread", Executors.newSingleThreadExecutor()),
                Named.of("three threads", Executors.newFixedThreadPool(3)),
                Named.of("scheduled", Executors.newScheduledThreadPool(2)),
                Named.of("fork-join", new ForkJoinPool(2))));
        factories()
                .forEach(factory -> executors.add(
                        Named.of("each task on " + factory.getName(), threadPerTask(factory.getPayload()))));
        return executors;
    }

    static List<Named<ThreadFactory>> factories() {
        List<Named<ThreadFactory>> factories = new ArrayList<>();
        factories.add(Named.of("a platform thread", Executors.defaultThreadFactory()));
        for (Method method : Thread.class.getMethods()) {
            if (method.getName().equals("ofVirtual")) {
                factories.add(Named.of("a virtual thread", virtual(method)));
            }
        }
        return factories;
    }

    private static ThreadFactory virtual(Method ofVirtual) {
        try {
            Object builder = ofVirtual.invoke(null);
            Method factory = Class.forName("java.lang.Thread$Builder").getMethod("factory");
            return (ThreadFactory) factory.invoke(builder);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("virtual threads that can't be made", e);
        }
    }

    private static ExecutorService threadPerTask(ThreadFactory factory) {
        return new ThreadPoolExecutor(0, Integer.MAX_VALUE, 0, TimeUnit.SECONDS, new SynchronousQueue<>(), factory);
    }
}
