package dev.weir.metrics.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.metrics.aggregate.ThreeDestinations;
import dev.weir.metrics.current.ProviderScope;
import dev.weir.metrics.current.StrayRecording;
import dev.weir.metrics.destination.Destination;
import dev.weir.metrics.tasks.monitor.TaskSnapshot;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A provider of the test's own on the test's thread, with a fake clock and an executor that the test runs. */
public final class TaskScope implements AutoCloseable {
    public final FakeClock clock = new FakeClock();
    public final ManualExecutor executor = new ManualExecutor();
    public final ThreeDestinations three = ThreeDestinations.unfiltered();
    public final List<StrayRecording> strays = new CopyOnWriteArrayList<>();
    private final ProviderScope scope = ProviderScope.open("test", three.provider, strays::add);
    private final Scope thread = scope.enterThread();

    /** Settings that are not in force yet, for a test that changes them. */
    public TaskSettings settings() {
        return TaskSettings.usual().withClock(clock).withExecutor(executor).withBlockingExecutor(executor);
    }

    /** Puts the settings in force. */
    public static TaskScope configured() {
        TaskScope scope = new TaskScope();
        Tasks.configure(scope.settings());
        return scope;
    }

    public static TaskSnapshot snapshot(Subsystem subsystem) {
        return Tasks.monitor(subsystem).snapshot();
    }

    public Collection<MetricData> collected() {
        return three.at(Destination.PUBLIC);
    }

    /** What a counter says of a task. */
    public long counted(String counter, String task) {
        return counted(collected(), counter, task);
    }

    public static long counted(Collection<MetricData> metrics, String counter, String task) {
        return ThreeDestinations.metric(metrics, counter).getLongSumData().getPoints().stream()
                .filter(point -> task.equals(point.getAttributes().get(AttributeKey.stringKey("task"))))
                .mapToLong(LongPointData::getValue)
                .sum();
    }

    @Override
    public void close() {
        thread.close();
        scope.close();
        assertThat(strays).isEmpty();
        assertThat(three.misuses).isEmpty();
    }
}
