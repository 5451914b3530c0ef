package dev.weir.gateway.streaming;

import static dev.weir.testing.MetricAssertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weir.metrics.registry.ProcessMetrics;
import dev.weir.metrics.registry.backend.Registries;
import dev.weir.metrics.tasks.TaskSettings;
import dev.weir.metrics.tasks.Tasks;
import dev.weir.testing.TestMetrics;
import dev.weir.testing.WithMetrics;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pipeline on the test's own thread and by a clock that only its work moves. */
@WithMetrics
@SuppressWarnings("FutureReturnValueIgnored") // nobody has to await a segment
class PipelineTest {
    private static final int SEGMENTS = 100;

    private final Deque<CompletableFuture<Void>> answers = new ArrayDeque<>();
    private long nanos;
    private Pipeline pipeline;

    @BeforeEach
    void make() {
        Tasks.configure(TaskSettings.usual()
                .withClock(() -> nanos)
                .withExecutor(Runnable::run)
                .withBuckets(StreamingExample.buckets()));
        StreamMetrics metrics = ProcessMetrics.over(Registries.named("opentelemetry"), "streaming")
                .component("pipeline")
                .register(StreamMetrics.class);
        pipeline = new Pipeline(metrics, this::pass, this::ask, () -> nanos);
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
    }

    private CompletableFuture<Void> ask(Duration time) {
        CompletableFuture<Void> answer = new CompletableFuture<>();
        answers.add(answer);
        return answer;
    }

    /** All segments, one after the other. */
    private void stream() {
        for (int number = 1; number <= SEGMENTS; number++) {
            pipeline.accept(new Segment(number));
            while (!answers.isEmpty()) {
                pass(Duration.ofMillis(120));
                answers.remove().complete(null);
            }
        }
    }

    @Test
    void corruptSegments_arePanics_andEndThere(TestMetrics metrics) {
        stream();

        assertThat(metrics)
                .counter("task_count")
                .withAttributes("task", "decode")
                .hasValue(100);
        assertThat(metrics)
                .counter("task_panic_count")
                .withAttributes("task", "decode")
                .hasValue(4);
        assertThat(metrics).counter("task_count").withAttributes("task", "vad").hasValue(96);
        assertThat(metrics)
                .counter("task_panic_count")
                .withAttributes("task", "vad")
                .hasValue(0);
        assertThat(metrics)
                .counter("task_panic_count")
                .withAttributes("task", "model")
                .hasValue(0);
    }

    @Test
    void noisySegments_areSlowPolls(TestMetrics metrics) {
        stream();

        assertThat(metrics)
                .counter("total_slow_poll_count")
                .withAttributes("task", "vad")
                .hasValue(12);
        assertThat(metrics)
                .counter("total_fast_poll_count")
                .withAttributes("task", "vad")
                .hasValue(84);
        assertThat(metrics)
                .counter("total_slow_poll_count")
                .withAttributes("task", "decode")
                .hasValue(0);
    }

    @Test
    void theModel_isPolledTwice_andIdleWhileTheAcceleratorRuns(TestMetrics metrics) {
        stream();

        assertThat(metrics)
                .counter("task_count")
                .withAttributes("task", "model")
                .hasValue(96);
        assertThat(metrics)
                .counter("total_poll_count")
                .withAttributes("task", "model")
                .hasValue(192);
        assertThat(metrics)
                .counter("idled_count")
                .withAttributes("task", "model")
                .hasValue(96);
    }

    @Test
    void realTimeFactors_areOfAllSegmentsOfKnownLength_byTheirOutcome(TestMetrics metrics) {
        stream();

        assertThat(metrics)
                .histogram("decode.real_time_factor")
                .withAttributes("outcome", "failed")
                .hasCount(2);
        assertThat(metrics)
                .histogram("decode.real_time_factor")
                .withAttributes("outcome", "ok")
                .hasCount(88);
        assertThat(metrics)
                .counter("decode.real_time_factor.missing")
                .withAttributes("reason", "unknown")
                .hasValue(10);
        assertThat(metrics)
                .histogram("vad.real_time_factor")
                .withAttributes("outcome", "ok")
                .hasCount(88);
        assertThat(metrics)
                .histogram("model.processing.duration")
                .withAttributes("outcome", "ok")
                .hasCount(96)
                .sum()
                .isCloseTo(96 * 0.123, within(1e-9));
    }

    @Test
    void whatThePipelineDeclares_countsSegmentsOnTheirWay_untilTheyEnd(TestMetrics metrics) {
        pipeline.accept(new Segment(1));
        pipeline.accept(new Segment(Segment.CORRUPT));

        Object[] owner = {"weir.process", "streaming", "weir.component", "pipeline"};
        assertThat(metrics).counter("stream.segments").withAttributes(owner).hasValue(2);
        assertThat(metrics).gauge("stream.segments.open").withAttributes(owner).hasValue(1);
        answers.remove().complete(null);
        assertThat(metrics).gauge("stream.segments.open").withAttributes(owner).hasValue(0);
        assertThat(metrics)
                .histogram("stream.segment.duration")
                .withAttributes(owner)
                .hasCount(2);
    }
}
