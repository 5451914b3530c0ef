package dev.weir.telemetry.registry;

import static java.util.Objects.requireNonNull;

import dev.weir.metrics.definition.InstrumentDefinition;
import dev.weir.metrics.registry.backend.GaugeValue;
import dev.weir.metrics.registry.backend.MetricRegistry;
import dev.weir.metrics.registry.declaration.PrometheusName;
import dev.weir.metrics.registry.declaration.Series;
import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.core.datapoints.DistributionDataPoint;
import io.prometheus.metrics.core.datapoints.GaugeDataPoint;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.core.metrics.MetricWithFixedMetadata;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/**
 * The registry over a Prometheus registry, directly. A family is registered once for each list of label names; what the
 * library refuses, such as a name that another part of the process has, is refused here.
 */
public final class PrometheusClientRegistry implements MetricRegistry {
    private final PrometheusRegistry registry;
    private final Map<Family, MetricWithFixedMetadata> families = new HashMap<>();

    private record Family(InstrumentDefinition definition, List<String> labels) {}

    private PrometheusClientRegistry(PrometheusRegistry registry) {
        this.registry = registry;
    }

    /** Registers metrics beside those that are there already. */
    public static PrometheusClientRegistry over(PrometheusRegistry registry) {
        return new PrometheusClientRegistry(requireNonNull(registry, "registry"));
    }

    @Override
    public LongConsumer counter(Series series) {
        CounterDataPoint point = family(series, Counter.class, Counter::builder).labelValues(labelValues(series));
        return point::inc;
    }

    @Override
    public GaugeValue gauge(Series series) {
        GaugeDataPoint point = family(series, Gauge.class, Gauge::builder).labelValues(labelValues(series));
        return new GaugeValue() {
            @Override
            public void set(double value) {
                point.set(value);
            }

            @Override
            public void add(double change) {
                point.inc(change);
            }
        };
    }

    @Override
    public DoubleConsumer histogram(Series series) {
        DistributionDataPoint point = family(
                        series,
                        Histogram.class,
                        () -> Histogram.builder().classicOnly().classicUpperBounds(buckets(series.definition())))
                .labelValues(labelValues(series));
        return point::observe;
    }

    private synchronized <B extends MetricWithFixedMetadata.Builder<B, M>, M extends MetricWithFixedMetadata> M family(
            Series series, Class<M> type, Supplier<B> builder) {
        Family family =
                new Family(series.definition(), List.copyOf(series.labels().keySet()));
        MetricWithFixedMetadata known = families.get(family);
        if (known == null) {
            known = builder.get()
                    .name(PrometheusName.of(family.definition).written())
                    .help(family.definition.description())
                    .labelNames(
                            family.labels.stream().map(PrometheusName::ofLabel).toArray(String[]::new))
                    .build();
            registry.register(known);
            families.put(family, known);
        }
        return type.cast(known);
    }

    private static String[] labelValues(Series series) {
        return series.labels().values().toArray(String[]::new);
    }

    private static double[] buckets(InstrumentDefinition definition) {
        List<Double> buckets = definition.buckets();
        return buckets == null
                ? new double[0]
                : buckets.stream().mapToDouble(Double::doubleValue).toArray();
    }

    @Override
    public String prometheusText() {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        try {
            PrometheusTextFormatWriter.create().write(page, registry.scrape());
        } catch (IOException e) {
            throw new UncheckedIOException("memory took no more text", e);
        }
        return page.toString(StandardCharsets.UTF_8);
    }
}
