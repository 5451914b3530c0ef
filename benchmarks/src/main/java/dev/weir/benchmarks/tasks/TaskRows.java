package dev.weir.benchmarks.tasks;

import dev.weir.benchmarks.record.ThreeDestinations;
import dev.weir.metrics.tasks.Subsystem;
import dev.weir.metrics.tasks.TaskSettings;
import dev.weir.metrics.tasks.Tasks;
import io.micrometer.core.instrument.internal.TimedExecutorService;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A task that does next to nothing, handed to an executor. */
@State(Scope.Thread)
public class TaskRows implements Runnable {

    private enum Work implements Subsystem {
        DECODING
    }

    private static final ExecutorService BARE = new FieldExecutor();
    private static final ExecutorService MONITORED = Tasks.monitored(Work.DECODING, new FieldExecutor());
    private static final ExecutorService MICROMETER =
            new TimedExecutorService(new SimpleMeterRegistry(), new FieldExecutor(), "decoding", "", List.of());

    static {
        Tasks.configure(TaskSettings.usual().withExecutor(BARE));
    }

    private volatile boolean ran;

    /** The task. */
    @Override
    public void run() {
        ran = true;
    }

    @TearDown
    public void expectThatItRan() {
        if (!ran) {
            throw new IllegalStateException("the task was handed over and did not run");
        }
    }

    @Benchmark
    public void bare() {
        BARE.execute(this);
    }

    @Benchmark
    public void monitored(ThreeDestinations destinations) {
        MONITORED.execute(this);
    }

    @Benchmark
    public void micrometer() {
        MICROMETER.execute(this);
    }

    @Benchmark
    public CompletableFuture<Void> bareFuture() {
        return CompletableFuture.runAsync(this, BARE);
    }

    @Benchmark
    public CompletableFuture<Void> spawned(ThreeDestinations destinations) {
        return Tasks.spawn(Work.DECODING, this);
    }
}
