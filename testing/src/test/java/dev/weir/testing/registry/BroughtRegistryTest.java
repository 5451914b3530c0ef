package dev.weir.testing.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.metrics.registry.backend.MetricRegistry;
import dev.weir.metrics.registry.backend.Registries;
import org.junit.jupiter.api.Test;

class BroughtRegistryTest implements MetricRegistryContract {
    @Override
    public MetricRegistry createRegistry() {
        return Registries.named("brought");
    }

    @Test
    void aRegistryOfOnesOwn_isFoundByItsName() {
        assertThat(createRegistry()).isInstanceOf(BroughtRegistry.class);
        assertThat(Registries.names()).contains("brought", "none", "opentelemetry");
    }
}
