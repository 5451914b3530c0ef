package dev.weir.gateway.streaming;

import dev.weir.metrics.tasks.TaskSettings;
import dev.weir.metrics.tasks.Tasks;
import dev.weir.metrics.tasks.bucket.BucketRules;
import dev.weir.metrics.tasks.monitor.TaskSnapshot;
import dev.weir.telemetry.TelemetryOptions;
import dev.weir.telemetry.TelemetryPlugin;
import dev.weir.telemetry.TelemetryStartException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Streams until it is ended: four segments come in ten times a second and share one thread, so that a queue builds up as
 * on a busy machine. Its metrics are at its {@code /metrics}, as the file says that is its argument.
 */
public final class StreamingExample implements AutoCloseable {
    private static final String FILE = "config-examples/streaming/telemetry.yaml";
    private static final int SEGMENTS_AT_ONCE = 4;
    private static final long PAUSE_MILLIS = 100;
    /** Decoding and detecting take a small part of the media's time, which the usual buckets would not tell apart. */
    private static final double[] SMALL_FACTORS = {0.002, 0.004, 0.006, 0.008, 0.01, 0.02, 0.03, 0.04, 0.05, 0.1, 0.5, 1
    };

    private final PrintStream out;
    private final TelemetryPlugin telemetry;
    private final ExecutorService computing = Executors.newSingleThreadExecutor();
    private final ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor();
    private final AtomicLong number = new AtomicLong();
    private final AtomicLong seconds = new AtomicLong();

    private StreamingExample(TelemetryPlugin telemetry, PrintStream out) {
        this.telemetry = telemetry;
        this.out = out;
    }

    /** Runs until the process is told to end. */
    public static void main(String[] arguments) throws InterruptedException {
        Path file = Path.of(arguments.length == 0 ? FILE : arguments[0]);
        StreamingExample example;
        try {
            example = start(file, TelemetryOptions.standard().withExecutable("streaming"), System.out);
        } catch (TelemetryStartException e) {
            System.err.println(e.getMessage());
            System.exit(1);
            return;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(example::close));
        new CountDownLatch(1).await();
    }

    /**
     * Starts to stream, in the process's own provider, and prints what there is to see.
     *
     * @throws TelemetryStartException if the file can't be put into effect
     */
    static StreamingExample start(Path file, TelemetryOptions options, PrintStream out) {
        StreamingExample example = new StreamingExample(TelemetryPlugin.start(file, options), out);
        example.run();
        return example;
    }

    /** Where its metrics are. */
    int port() {
        return telemetry.scrapeAddress().orElseThrow().getPort();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // nobody awaits what never ends, and a failure is counted
    private void run() {
        Tasks.configure(TaskSettings.usual().withExecutor(computing).withBuckets(buckets()));
        StreamMetrics metrics =
                telemetry.processMetrics("streaming").component("pipeline").register(StreamMetrics.class);
        Pipeline pipeline =
                new Pipeline(metrics, Effort.by(System::nanoTime), Accelerator.pacedBy(pace), System::nanoTime);
        ScheduledExecutorService intake = Tasks.monitored(Work.INTAKE, pace);
        intake.scheduleAtFixedRate(() -> takeIn(pipeline), 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        pace.scheduleAtFixedRate(this::printProgress, 1, 1, TimeUnit.SECONDS);
        out.println("Streaming. Open http://127.0.0.1:" + port() + "/metrics, or let a Prometheus scrape it and load");
        out.println("config-examples/streaming/dashboard.json into a Grafana on top. Ctrl-C ends it.");
    }

    static BucketRules buckets() {
        return BucketRules.none()
                .full("decode.real_time_factor", SMALL_FACTORS)
                .full("vad.real_time_factor", SMALL_FACTORS);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // a failure that nobody awaits is counted
    private void takeIn(Pipeline pipeline) {
        for (int i = 0; i < SEGMENTS_AT_ONCE; i++) {
            pipeline.accept(new Segment(number.incrementAndGet()));
        }
    }

    private void printProgress() {
        TaskSnapshot decoding = Tasks.monitor(Work.DECODE).snapshot();
        TaskSnapshot detecting = Tasks.monitor(Work.VAD).snapshot();
        out.println(seconds.incrementAndGet() + " s: " + number.get() + " segments, " + decoding.panics()
                + " of them corrupt (panics), " + detecting.slowPolls().count() + " slow to detect (slow polls)");
    }

    /** Stops the stream, and then the telemetry. */
    @Override
    public void close() {
        end(pace);
        end(computing);
        telemetry.close();
        out.println("Ended after " + number.get() + " segments.");
    }

    /** What is being computed takes a few milliseconds at most. */
    private static void end(ExecutorService executor) {
        executor.shutdownNow();
        try {
            executor.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
