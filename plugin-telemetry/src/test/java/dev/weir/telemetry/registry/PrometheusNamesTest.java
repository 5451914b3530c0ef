package dev.weir.telemetry.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.metrics.definition.InstrumentKind;
import dev.weir.metrics.registry.ProcessMetrics;
import dev.weir.metrics.registry.RegisteredSet;
import dev.weir.metrics.registry.declaration.MetricSet;
import dev.weir.metrics.registry.opentelemetry.OpenTelemetryRegistry;
import io.opentelemetry.exporter.prometheus.PrometheusMetricReader;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The registry's own text and OpenTelemetry's exporter call one metric by one name. */
class PrometheusNamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "s",
                "ms",
                "By",
                "KiBy",
                "%",
                "Cel",
                "Hz",
                "{request}",
                "By/s",
                "{request}/s",
                "1/s",
                "m",
                "kBy",
                "d",
                "By{data}",
                "m/s",
                "A",
                "h",
                "By/h",
                "W",
                "g",
                "us",
                "mo",
                "wk",
                "a"
            })
    void aMetricOfThisUnit_hasTheExportersName(String unit) throws IOException {
        for (String name : List.of(
                "acme.Level",
                "acme.level.total",
                "acme/level.of-bytes",
                "acme.level_seconds",
                "acme..level_",
                "acme.level.bucket",
                "acme.level.info",
                "acme.level.created",
                "acme.total.info")) {
            assertSameName(MetricSet.named("Set").counter(name, "d", unit).build());
            assertSameName(MetricSet.named("Set").gauge(name, "d", unit).build());
            assertSameName(MetricSet.named("Set")
                    .histogram(name, "d", unit, List.of(1.0))
                    .build());
        }
    }

    private static void assertSameName(MetricSet set) throws IOException {
        PrometheusMetricReader reader = PrometheusMetricReader.builder()
                .setOtelScopeLabelsEnabled(false)
                .setTargetInfoMetricEnabled(false)
                .build();
        try (SdkMeterProvider sdk =
                SdkMeterProvider.builder().registerMetricReader(reader).build()) {
            ProcessMetrics gateway = ProcessMetrics.over(OpenTelemetryRegistry.over(sdk), "gateway");
            RegisteredSet registered = gateway.register(set);
            if (set.metrics().get(0).definition().kind() == InstrumentKind.HISTOGRAM) {
                registered.histogram(set.metrics().get(0).definition().name()).record(1);
            }

            assertThat(types(gateway.prometheusText())).isEqualTo(types(exported(reader)));
        }
    }

    private static String exported(PrometheusMetricReader reader) throws IOException {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        PrometheusTextFormatWriter.create().write(page, reader.collect());
        return page.toString(StandardCharsets.UTF_8);
    }

    private static List<String> types(String text) {
        return text.lines().filter(line -> line.startsWith("# TYPE")).toList();
    }
}
