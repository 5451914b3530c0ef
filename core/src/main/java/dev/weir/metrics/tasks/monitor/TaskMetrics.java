package dev.weir.metrics.tasks.monitor;

import dev.weir.metrics.definition.InstrumentDefinition;
import dev.weir.metrics.definition.InstrumentKind;
import dev.weir.metrics.definition.NumberType;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.metrics.ObservableDoubleMeasurement;
import io.opentelemetry.api.metrics.ObservableLongMeasurement;
import io.opentelemetry.api.metrics.ObservableMeasurement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The counters that show monitors. Every collection reads each monitor once for all of them, so that what it gets
 * belongs together.
 */
public final class TaskMetrics {
    private static final AttributeKey<String> TASK = AttributeKey.stringKey("task");

    private final Meter meter;
    private final UnaryOperator<String> naming;

    private final List<ObservableMeasurement> all = new ArrayList<>();
    private final ObservableLongMeasurement tasks;
    private final ObservableLongMeasurement panics;
    private final Pair polls;
    private final Pair fastPolls;
    private final Pair slowPolls;
    private final Pair idles;
    private final Pair shortDelays;
    private final Pair longDelays;

    private record Pair(ObservableLongMeasurement count, ObservableDoubleMeasurement seconds) {
        void record(Total total, Attributes attributes) {
            count.record(total.count(), attributes);
            seconds.record(total.seconds(), attributes);
        }
    }

    private TaskMetrics(Meter meter, UnaryOperator<String> naming) {
        this.meter = meter;
        this.naming = naming;
        this.tasks = longs("task_count", "Tasks that were handed over", "{task}");
        this.panics = longs("task_panic_count", "Failures that escaped a task", "{failure}");
        this.polls = pair("total_poll", "Runs of tasks on their executors", "{poll}");
        this.fastPolls = pair("total_fast_poll", "Runs below the threshold for slow ones", "{poll}");
        this.slowPolls = pair("total_slow_poll", "Runs at or above the threshold for slow ones", "{poll}");
        this.idles = pair("idled", "Times in which a task waited for something else than a thread", "{idle}");
        this.shortDelays = pair("total_short_delay", "Waits for a thread below the threshold for long ones", "{delay}");
        this.longDelays =
                pair("total_long_delay", "Waits for a thread at or above the threshold for long ones", "{delay}");
    }

    /**
     * Defines the counters, and has every collection of the meter read the monitors from now on.
     *
     * @param naming gives a counter its name, from the usual one
     * @param monitors those that there are, whenever it is asked
     * @throws IllegalArgumentException for a name that a metric can't have
     */
    public static void show(Meter meter, UnaryOperator<String> naming, Collection<TaskMonitor> monitors) {
        TaskMetrics metrics = new TaskMetrics(meter, naming);
        List<ObservableMeasurement> rest = metrics.all.subList(1, metrics.all.size());
        meter.batchCallback(
                () -> monitors.forEach(metrics::record),
                metrics.all.get(0),
                rest.toArray(ObservableMeasurement[]::new));
    }

    private void record(TaskMonitor monitor) {
        Attributes attributes = Attributes.of(TASK, monitor.name());
        TaskSnapshot snapshot = monitor.snapshot();
        tasks.record(snapshot.tasks(), attributes);
        panics.record(snapshot.panics(), attributes);
        polls.record(snapshot.polls(), attributes);
        fastPolls.record(snapshot.fastPolls(), attributes);
        slowPolls.record(snapshot.slowPolls(), attributes);
        idles.record(snapshot.idles(), attributes);
        shortDelays.record(snapshot.shortDelays(), attributes);
        longDelays.record(snapshot.longDelays(), attributes);
    }

    private Pair pair(String stem, String description, String unit) {
        return new Pair(
                longs(stem + "_count", description, unit),
                doubles(stem + "_duration", description + ", in seconds in all", "s"));
    }

    private ObservableLongMeasurement longs(String usual, String description, String unit) {
        InstrumentDefinition definition = checked(usual, NumberType.LONG, description, unit);
        ObservableLongMeasurement observer = meter.counterBuilder(definition.name())
                .setDescription(description)
                .setUnit(unit)
                .buildObserver();
        all.add(observer);
        return observer;
    }

    private ObservableDoubleMeasurement doubles(String usual, String description, String unit) {
        InstrumentDefinition definition = checked(usual, NumberType.DOUBLE, description, unit);
        ObservableDoubleMeasurement observer = meter.counterBuilder(definition.name())
                .ofDoubles()
                .setDescription(description)
                .setUnit(unit)
                .buildObserver();
        all.add(observer);
        return observer;
    }

    private InstrumentDefinition checked(String usual, NumberType number, String description, String unit) {
        return InstrumentDefinition.checked(
                naming.apply(usual), InstrumentKind.OBSERVABLE_COUNTER, number, description, unit);
    }
}
