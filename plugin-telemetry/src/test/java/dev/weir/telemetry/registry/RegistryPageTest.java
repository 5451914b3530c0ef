package dev.weir.telemetry.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.metrics.aggregate.AggregateMeterProvider;
import dev.weir.metrics.registry.ProcessMetrics;
import dev.weir.metrics.registry.opentelemetry.OpenTelemetryRegistry;
import dev.weir.telemetry.exposition.MetricsPage;
import dev.weir.telemetry.exposition.RenderedPage;
import dev.weir.testing.registry.MetricRegistryContract.CacheMetrics;
import dev.weir.testing.registry.PrometheusText;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RegistryPageTest {
    private final List<@Nullable String> asked = new ArrayList<>();
    private final MetricsPage destination = accept -> {
        asked.add(accept);
        return new Fixed("text/plain; version=0.0.4; charset=utf-8", "# TYPE acme_level gauge\nacme_level 1\n");
    };

    private record Fixed(String contentType, String text) implements RenderedPage {
        @Override
        public void writeTo(OutputStream out) throws IOException {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void aRegistryBesideTheDestinations_isOnThePageAsWell() throws IOException {
        PrometheusClientRegistry registry = PrometheusClientRegistry.over(new PrometheusRegistry());
        MetricsPage page = RegistryPage.of(destination, registry);
        ProcessMetrics.over(registry, "gateway")
                .register(CacheMetrics.class)
                .size()
                .set(2);

        RenderedPage opened = page.open("application/openmetrics-text");

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        opened.writeTo(out);
        PrometheusText text = PrometheusText.parse(out.toString(StandardCharsets.UTF_8));
        assertThat(text.value("acme_level")).hasValue(1);
        assertThat(text.value("acme_cache_size_bytes", "weir_process", "gateway"))
                .hasValue(2);
        assertThat(opened.contentType()).isEqualTo("text/plain; version=0.0.4; charset=utf-8");
        assertThat(asked).containsExactly("text/plain;version=0.0.4");
    }

    @Test
    void aRegistryThatReachesTheDestinations_isOnTheirPageAlready() {
        MetricsPage page = RegistryPage.of(destination, OpenTelemetryRegistry.over(AggregateMeterProvider.create()));

        assertThat(page).isSameAs(destination);
    }
}
