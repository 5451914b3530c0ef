package dev.weir.telemetry.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.metrics.aggregate.AggregateMeterProvider;
import dev.weir.metrics.registry.backend.GaugeValue;
import dev.weir.metrics.registry.backend.MetricRegistry;
import dev.weir.metrics.registry.declaration.Series;
import dev.weir.metrics.registry.opentelemetry.OpenTelemetryRegistry;
import dev.weir.telemetry.exposition.family.Collision;
import dev.weir.telemetry.exposition.family.Collision.Kind;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class RegistrySourceTest {
    private final List<Collision> told = new ArrayList<>();

    /** A registry of which only the text matters. */
    private record Text(Supplier<String> text) implements MetricRegistry {
        @Override
        public LongConsumer counter(Series series) {
            throw new UnsupportedOperationException("only the text matters");
        }

        @Override
        public GaugeValue gauge(Series series) {
            throw new UnsupportedOperationException("only the text matters");
        }

        @Override
        public DoubleConsumer histogram(Series series) {
            throw new UnsupportedOperationException("only the text matters");
        }

        @Override
        public String prometheusText() {
            return text.get();
        }
    }

    @Test
    void whatTheTextSays_isCollected() {
        assertThat(new RegistrySource(new Text(() -> "level 3\n"), told::add).collect())
                .extracting(MetricData::getName)
                .containsExactly("level");
        assertThat(told).isEmpty();
    }

    @Test
    void whatCantBeRead_isTold_withAnExample_onceACollection() {
        RegistrySource source = new RegistrySource(new Text(() -> "level 3\n<html>\n<body>\n"), told::add);

        assertThat(source.collect()).hasSize(1);
        assertThat(told).containsExactly(new Collision(Kind.UNREADABLE, "<html>", "the registry", 2));
    }

    @Test
    void aRegistryThatThrows_isTold_andCollectsNothing() {
        RegistrySource source = new RegistrySource(
                new Text(() -> {
                    throw new IllegalStateException("closed");
                }),
                told::add);

        assertThat(source.collect()).isEmpty();
        assertThat(told)
                .containsExactly(
                        new Collision(Kind.UNREADABLE, "java.lang.IllegalStateException: closed", "the registry", 1));
    }

    @Test
    void aRegistryThatReachesTheDestinations_isNotReadASecondTime() {
        MetricRegistry registry = OpenTelemetryRegistry.over(AggregateMeterProvider.create());

        assertThat(new RegistrySource(registry, told::add).collect()).isEmpty();
    }
}
