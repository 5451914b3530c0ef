package dev.weir.metrics.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.tuple;

import dev.weir.metrics.misuse.Misuse;
import dev.weir.metrics.registry.backend.GaugeValue;
import dev.weir.metrics.registry.backend.MetricRegistry;
import dev.weir.metrics.registry.declaration.Series;
import dev.weir.metrics.registry.memory.MemoryRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;

class ProcessMetricsTest {
    private final List<Misuse> told = new ArrayList<>();
    private final ProcessMetrics gateway = ProcessMetrics.over(new MemoryRegistry(), "gateway", told::add);

    record CacheMetrics(
            @Declared(name = "acme.cache.hits", description = "Cache hits", unit = "{hit}")
            Counter hits,

            @Declared(name = "acme.cache.entries", description = "Entries held", unit = "{entry}")
            Gauge entries) {}

    record StoreMetrics(
            @Declared(name = "acme.cache.entries", description = "Entries held", unit = "{entry}")
            Counter entries,

            @Declared(name = "acme.store.writes", description = "Writes", unit = "{write}")
            Counter writes) {}

    record SameCounter(
            @Declared(name = "acme.cache.hits", description = "Cache hits", unit = "{hit}")
            Counter hits) {}

    record OtherWords(
            @Declared(name = "acme.cache.hits", description = "Hits of the cache", unit = "{hit}")
            Counter hits) {}

    @Test
    void aClash_namesBothOwnersAndSets() {
        gateway.component("cache").register(CacheMetrics.class);

        gateway.component("store").endpoint("write").register(StoreMetrics.class);

        assertThat(told).singleElement().satisfies(misuse -> {
            assertThat(misuse.kind()).isEqualTo(Misuse.Kind.CLASH);
            assertThat(misuse.message())
                    .contains(
                            "CacheMetrics of component \"cache\" of process \"gateway\" as gauge \"acme.cache.entries\"",
                            "StoreMetrics of endpoint \"write\" of component \"store\" of process \"gateway\" as counter",
                            "give the second another name");
            assertThat(misuse.callSite().frame()).doesNotContain("Registration");
        });
    }

    @Test
    void twoSetsOfOneOwnerWithOneSeries_clash() {
        gateway.component("cache").register(CacheMetrics.class).hits().add(5);

        gateway.component("cache").register(SameCounter.class).hits().add(100);

        assertThat(told)
                .singleElement()
                .satisfies(misuse -> assertThat(misuse.message())
                        .contains("CacheMetrics of", "SameCounter of", "a label that tells them apart"));
        assertThat(gateway.prometheusText()).contains("} 5\n").doesNotContain("105");
    }

    @Test
    void aComponentWhoseSetClashes_startsAndRecordsTheRest() {
        gateway.component("cache").register(CacheMetrics.class);

        StoreMetrics store = gateway.component("store").register(StoreMetrics.class);
        store.entries().add(7);
        store.writes().add(3);

        assertThat(gateway.prometheusText())
                .contains("acme_store_writes_total{weir_component=\"store\",weir_process=\"gateway\"} 3\n")
                .doesNotContain(" 7\n");
    }

    @Test
    void otherWordsForOneMetric_areReportedAndRecordedAsTheFirstSays() {
        gateway.component("cache").register(CacheMetrics.class);

        gateway.component("store").register(OtherWords.class).hits().add(7);

        assertThat(told)
                .singleElement()
                .satisfies(misuse -> assertThat(misuse.message()).contains("Both record, as the first says"));
        assertThat(gateway.prometheusText())
                .contains("# HELP acme_cache_hits_total Cache hits\n")
                .contains("acme_cache_hits_total{weir_component=\"store\",weir_process=\"gateway\"} 7\n")
                .doesNotContain("Hits of the cache");
    }

    @Test
    void otherWordsRegisteredAgain_giveWhatIsThereAndSayNothingMore() {
        gateway.component("cache").register(CacheMetrics.class);
        OtherWords first = gateway.component("store").register(OtherWords.class);

        OtherWords again = gateway.component("store").register(OtherWords.class);

        assertThat(again).isEqualTo(first);
        assertThat(told).hasSize(1);
    }

    @Test
    void theCatalogue_listsAllMetricsAndWhatRecordsNothing() {
        gateway.component("cache").register(CacheMetrics.class);
        gateway.component("cache").register(CacheMetrics.class);
        gateway.component("store").register(StoreMetrics.class);

        assertThat(gateway.catalogue())
                .extracting(
                        entry -> entry.series().definition().name(),
                        CatalogueEntry::set,
                        CatalogueEntry::owner,
                        CatalogueEntry::records)
                .containsExactly(
                        tuple("acme.cache.hits", "CacheMetrics", "component \"cache\" of process \"gateway\"", true),
                        tuple("acme.cache.entries", "CacheMetrics", "component \"cache\" of process \"gateway\"", true),
                        tuple(
                                "acme.cache.entries",
                                "StoreMetrics",
                                "component \"store\" of process \"gateway\"",
                                false),
                        tuple("acme.store.writes", "StoreMetrics", "component \"store\" of process \"gateway\"", true));
        assertThat(gateway.catalogue().get(0).series().labels())
                .containsOnly(Map.entry("weir.process", "gateway"), Map.entry("weir.component", "cache"));
    }

    @Test
    void aRegistryThatThrowsAtRegistration_isReportedAndTheMetricIsQuiet() {
        ProcessMetrics broken = ProcessMetrics.over(new BrokenRegistry(true), "gateway", told::add);

        CacheMetrics metrics = broken.register(CacheMetrics.class);

        assertThatCode(() -> metrics.hits().increment()).doesNotThrowAnyException();
        assertThat(told)
                .hasSize(2)
                .first()
                .satisfies(misuse -> assertThat(misuse.message())
                        .contains("the registry refused metric \"acme.cache.hits\" of CacheMetrics", "out of order"));
    }

    @Test
    void aRegistryThatThrowsAtARecording_isReportedOnce() {
        ProcessMetrics broken = ProcessMetrics.over(new BrokenRegistry(false), "gateway", told::add);
        CacheMetrics metrics = broken.register(CacheMetrics.class);

        assertThatCode(() -> {
                    for (int time = 0; time < 2; time++) {
                        metrics.hits().increment();
                        metrics.entries().set(1);
                        metrics.entries().increment();
                    }
                })
                .doesNotThrowAnyException();

        assertThat(told).hasSize(2);
    }

    @Test
    void aListenerThatThrows_keepsNoComponentFromStarting() {
        ProcessMetrics process = ProcessMetrics.over(new MemoryRegistry(), "gateway", misuse -> {
            throw new IllegalStateException("a listener");
        });
        process.component("cache").register(CacheMetrics.class);

        assertThatCode(() -> process.component("store").register(StoreMetrics.class))
                .doesNotThrowAnyException();
    }

    private record BrokenRegistry(boolean atOnce) implements MetricRegistry {
        private void fail() {
            throw new IllegalStateException("out of order");
        }

        @Override
        public LongConsumer counter(Series series) {
            if (atOnce) {
                fail();
            }
            return added -> fail();
        }

        @Override
        public GaugeValue gauge(Series series) {
            if (atOnce) {
                fail();
            }
            return new GaugeValue() {
                @Override
                public void set(double value) {
                    fail();
                }

                @Override
                public void add(double change) {
                    fail();
                }
            };
        }

        @Override
        public DoubleConsumer histogram(Series series) {
            return recorded -> fail();
        }

        @Override
        public String prometheusText() {
            return "";
        }
    }
}
