package dev.weir.metrics.tasks.realtime;

import dev.weir.metrics.aggregate.AggregateMeterProvider;
import dev.weir.metrics.current.CurrentMeterProvider;
import dev.weir.metrics.tasks.TaskSettings;
import dev.weir.metrics.tasks.Tasks;
import io.opentelemetry.api.metrics.Meter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** The stages of one provider. Finding one takes no lock and allocates nothing. */
final class StageRuntime {
    private final Meter meter;
    private final TaskSettings settings;
    private final Map<MediaStage, StageHistograms> stages = new ConcurrentHashMap<>();

    private StageRuntime(AggregateMeterProvider provider) {
        this.meter = provider.staticMeter();
        this.settings = Tasks.settings();
    }

    /** Those of the provider that is current here. */
    static StageRuntime current() {
        return CurrentMeterProvider.get().companion(StageRuntime.class, StageRuntime::new);
    }

    LongSupplier clock() {
        return settings.clock();
    }

    StageHistograms of(MediaStage stage) {
        StageHistograms known = stages.get(stage);
        return known != null
                ? known
                : stages.computeIfAbsent(
                        stage, missing -> new StageHistograms(meter, missing.metricPrefix(), settings.buckets()));
    }
}
