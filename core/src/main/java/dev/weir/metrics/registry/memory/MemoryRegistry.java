package dev.weir.metrics.registry.memory;

import static java.util.Objects.requireNonNullElse;

import dev.weir.metrics.registry.backend.MetricRegistry;
import dev.weir.metrics.registry.declaration.Series;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Holds values itself and renders them. Nothing on the way to a value takes a lock. */
public final class MemoryRegistry implements MetricRegistry {
    private final Map<Series, HeldValue> values = new ConcurrentHashMap<>();

    @Override
    public HeldCounter counter(Series series) {
        return held(HeldCounter.class, series, missing -> new HeldCounter());
    }

    @Override
    public HeldGauge gauge(Series series) {
        return held(HeldGauge.class, series, missing -> new HeldGauge());
    }

    @Override
    public HeldHistogram histogram(Series series) {
        return held(
                HeldHistogram.class,
                series,
                missing -> new HeldHistogram(
                        requireNonNullElse(missing.definition().buckets(), List.of())));
    }

    private <V extends HeldValue> V held(Class<V> type, Series series, Function<Series, V> creation) {
        return type.cast(values.computeIfAbsent(series, creation));
    }

    @Override
    public String prometheusText() {
        return new TextPage().of(values);
    }
}
