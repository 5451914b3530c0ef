package dev.weir.telemetry.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.metrics.misuse.Misuse;
import dev.weir.metrics.registry.ProcessMetrics;
import dev.weir.metrics.registry.backend.MetricRegistry;
import dev.weir.metrics.registry.backend.Registries;
import dev.weir.testing.registry.MetricRegistryContract;
import dev.weir.testing.registry.PrometheusText;
import io.prometheus.metrics.core.metrics.Gauge;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrometheusClientRegistryTest implements MetricRegistryContract {
    private final PrometheusRegistry library = new PrometheusRegistry();

    @Override
    public MetricRegistry createRegistry() {
        return PrometheusClientRegistry.over(library);
    }

    @Test
    void itsName_findsIt() {
        assertThat(Registries.named("prometheus")).isInstanceOf(PrometheusClientRegistry.class);
    }

    @Test
    void whatTheProcessRegisteredItself_isOnTheSamePage() {
        Gauge.builder().name("acme_own").register(library).set(3);

        assertThat(PrometheusText.parse(createRegistry().prometheusText()).value("acme_own"))
                .hasValue(3);
    }

    @Test
    void aNameThatTheProcessRegisteredItself_isReportedAndRecordsNothing() {
        Gauge.builder().name("acme_cache_size_bytes").register(library).set(3);
        List<Misuse> told = new ArrayList<>();
        ProcessMetrics gateway = ProcessMetrics.over(createRegistry(), "gateway", told::add);

        gateway.register(CacheMetrics.class).size().set(100);
        gateway.register(CacheMetrics.class).hits().increment();

        PrometheusText page = PrometheusText.parse(gateway.prometheusText());
        assertThat(page.value("acme_cache_size_bytes")).hasValue(3);
        assertThat(page.value("acme_cache_hits_total", "tier", "memory", "weir_process", "gateway"))
                .hasValue(1);
        assertThat(told)
                .singleElement()
                .satisfies(misuse -> assertThat(misuse.message()).contains("acme.cache.size", "process \"gateway\""));
        assertThat(gateway.catalogue())
                .filteredOn(entry -> !entry.records())
                .extracting(entry -> entry.series().definition().name())
                .containsExactly("acme.cache.size");
    }
}
