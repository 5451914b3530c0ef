package dev.weir.telemetry.exposition;

import dev.weir.telemetry.config.prometheus.ResourceSelector;
import io.opentelemetry.exporter.prometheus.PrometheusMetricReader;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.export.CollectionRegistration;
import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.ExpositionFormats;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;

/** What OpenTelemetry's own exporter makes of metrics. */
final class StockExporter {
    private StockExporter() {}

    static byte[] scrape(String accept, ResourceSelector resources, Collection<MetricData> metrics) {
        PrometheusMetricReader reader = PrometheusMetricReader.builder()
                .setAllowedResourceAttributesFilter(key -> resources == ResourceSelector.ALL)
                .build();
        reader.register(new CollectionRegistration() {
            @Override
            public Collection<MetricData> collectAllMetrics() {
                return metrics;
            }
        });
        ExpositionFormatWriter writer = ExpositionFormats.init().findWriter(accept);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try {
            writer.write(body, reader.collect(), EscapingScheme.UNDERSCORE_ESCAPING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return body.toByteArray();
    }
}
