package dev.weir.metrics.tasks.monitor;

import static dev.weir.metrics.aggregate.ThreeDestinations.metric;
import static dev.weir.metrics.tasks.TaskScope.counted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.metrics.destination.Destination;
import dev.weir.metrics.filter.MeterFilter;
import dev.weir.metrics.tasks.TaskScope;
import dev.weir.metrics.tasks.Tasks;
import dev.weir.metrics.tasks.Work;
import io.opentelemetry.sdk.metrics.data.DoublePointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.util.Collection;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class TaskMetricsTest {

    @Test
    void eachCountAndTotal_hasACounter_withTheTasksName() {
        try (TaskScope scope = TaskScope.configured()) {
            Tasks.monitor(Work.VAD).wrap(() -> scope.clock.advanceMillis(500)).run();
            Tasks.monitor(Work.VAD).wrap(() -> {}).run();
            Tasks.monitor(Work.VAD).idled(250_000_000);
            Tasks.monitor(Work.VAD).failed(new IllegalStateException());
            Runnable late = Tasks.monitor(Work.VAD).wrap(() -> {});
            scope.clock.advanceMillis(125);
            late.run();
            Collection<MetricData> metrics = scope.collected();

            assertThat(counted(metrics, "task_count", "vad")).isEqualTo(3);
            assertThat(counted(metrics, "total_poll_count", "vad")).isEqualTo(3);
            assertThat(counted(metrics, "total_fast_poll_count", "vad")).isEqualTo(2);
            assertThat(counted(metrics, "total_slow_poll_count", "vad")).isEqualTo(1);
            assertThat(counted(metrics, "idled_count", "vad")).isEqualTo(1);
            assertThat(counted(metrics, "total_short_delay_count", "vad")).isEqualTo(2);
            assertThat(counted(metrics, "total_long_delay_count", "vad")).isEqualTo(1);
            assertThat(counted(metrics, "task_panic_count", "vad")).isEqualTo(1);
            assertThat(seconds(metrics, "total_poll_duration")).isEqualTo(0.5);
            assertThat(seconds(metrics, "total_fast_poll_duration")).isZero();
            assertThat(seconds(metrics, "total_slow_poll_duration")).isEqualTo(0.5);
            assertThat(seconds(metrics, "idled_duration")).isEqualTo(0.25);
            assertThat(seconds(metrics, "total_short_delay_duration")).isZero();
            assertThat(seconds(metrics, "total_long_delay_duration")).isEqualTo(0.125);
            assertThat(metrics)
                    .allSatisfy(each -> assertThat(each.getDescription()).isNotBlank());
            assertThat(metric(metrics, "total_poll_count").getUnit()).isEqualTo("{poll}");
            assertThat(metric(metrics, "total_poll_duration").getUnit()).isEqualTo("s");
        }
    }

    private static double seconds(Collection<MetricData> metrics, String name) {
        return metric(metrics, name).getDoubleSumData().getPoints().stream()
                .mapToDouble(DoublePointData::getValue)
                .sum();
    }

    @Test
    void inEveryCollection_pollsAreTheFastAndTheSlowOnes() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        AtomicBoolean over = new AtomicBoolean();
        try (TaskScope scope = new TaskScope()) {
            TaskMonitor monitor = Tasks.monitor(Work.VAD);
            for (int i = 0; i < 2; i++) {
                threads.execute(() -> {
                    for (long step = 0; !over.get(); step++) {
                        long start = monitor.started(monitor.now());
                        monitor.ended(start - step % 2 * 1_000_000_000);
                    }
                });
            }
            long before = 0;
            for (int i = 0; i < 300; i++) {
                Collection<MetricData> metrics = scope.collected();
                long polls = counted(metrics, "total_poll_count", "vad");
                assertThat(counted(metrics, "total_fast_poll_count", "vad")
                                + counted(metrics, "total_slow_poll_count", "vad"))
                        .isEqualTo(polls)
                        .isGreaterThanOrEqualTo(before);
                before = polls;
            }
            assertThat(before).isPositive();
        } finally {
            over.set(true);
            threads.shutdown();
            assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void countersSurviveAReplacedDestination() {
        try (TaskScope scope = TaskScope.configured()) {
            Tasks.monitor(Work.VAD).wrap(() -> {}).run();
            scope.three.renew(Destination.PUBLIC, MeterFilter.acceptEverything());
            Tasks.monitor(Work.VAD).wrap(() -> {}).run();

            assertThat(scope.counted("total_poll_count", "vad")).isEqualTo(2);
        }
    }

    @Test
    void namesAreTheUsers() {
        try (TaskScope scope = new TaskScope()) {
            Tasks.configure(scope.settings().withNaming(usual -> "speech." + usual));
            Tasks.monitor(Work.VAD).wrap(() -> {}).run();

            assertThat(scope.counted("speech.total_poll_count", "vad")).isEqualTo(1);
            assertThat(scope.collected()).extracting(MetricData::getName).allMatch(name -> name.startsWith("speech."));
        }
    }

    @Test
    void aNameThatNoMetricCanHave_isRefused_andSettingsStayOpen() {
        try (TaskScope scope = new TaskScope()) {
            assertThatThrownBy(() -> Tasks.configure(scope.settings().withNaming(usual -> "speech " + usual)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("write \"speech_task_count\"");

            Tasks.configure(scope.settings());
        }
    }

    @Test
    void subsystemsAreApart() {
        try (TaskScope scope = TaskScope.configured()) {
            Tasks.monitor(Work.VAD).wrap(() -> {}).run();
            Tasks.monitor(Work.TRANSCRIPTION).wrap(() -> {}).run();
            Tasks.monitor(Work.TRANSCRIPTION).wrap(() -> {}).run();

            assertThat(scope.counted("total_poll_count", "vad")).isEqualTo(1);
            assertThat(scope.counted("total_poll_count", "transcription")).isEqualTo(2);
        }
    }
}
