package dev.weir.metrics.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.weir.metrics.registry.declaration.MetricSet;
import dev.weir.metrics.registry.memory.MemoryRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;

class SetDeclarationTest {
    private final ProcessMetrics gateway = ProcessMetrics.over(new MemoryRegistry(), "gateway");

    record Wrong(
            @Declared(name = "1st", description = "A name that starts with a digit")
            Counter first,

            @Declared(name = "acme.blank", description = " ")
            Counter blank,

            @Declared(name = "acme.unit", description = "A wrong unit", unit = "seconds")
            Gauge unit,

            @Declared(name = "acme.label", description = "A label too many", labels = "tier")
            Gauge label,

            @Declared(
                    name = "acme.buckets",
                    description = "Falling",
                    buckets = {2, 1})
            Histogram buckets,

            @Declared(
                    name = "acme.counter",
                    description = "Buckets of a counter",
                    buckets = {1})
            Counter counter,

            @Declared(name = "acme.word", description = "No metric at all")
            String word,

            Counter undeclared) {}

    record Picky(
            @Declared(name = "acme.picky", description = "Picky")
            Counter picky) {
        Picky {
            throw new IllegalStateException("never");
        }
    }

    @Test
    void allThatIsWrongWithASet_isSaidAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> gateway.register(Wrong.class))
                .withMessageContainingAll(
                        "metric set Wrong",
                        "\"1st\"",
                        "\"acme.blank\" needs a description",
                        "\"acme.unit\"",
                        "write \"s\"",
                        "\"acme.label\"",
                        "\"tier\" has no value",
                        "\"acme.buckets\"",
                        "must be finite and rise",
                        "\"counter\" has buckets, which only a Histogram can have",
                        "\"word\" is a String; make it a Counter, a Gauge or a Histogram",
                        "\"undeclared\" is not declared");
        assertThat(gateway.catalogue()).isEmpty();
    }

    @Test
    void aLabelThatALevelAdds_isRefused() {
        record Mine(
                @Declared(
                        name = "acme.mine",
                        description = "Mine",
                        labels = {"weir_component", "other"})
                Counter mine) {}

        assertThatIllegalArgumentException()
                .isThrownBy(() -> gateway.register(Mine.class))
                .withMessageContaining("label \"weir_component\" is added by the process, component or endpoint");
    }

    @Test
    void aLabelThatIsThereTwice_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MetricSet.named("Set")
                        .counter("acme.mine", "Mine", "", "a.b", "1", "a_b", "2")
                        .build())
                .withMessageContaining("label \"a_b\" is there twice; \"a.b\" came first");
    }

    @Test
    void aNameThatIsThereTwice_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MetricSet.named("Set")
                        .counter("acme.cache.hits", "Hits", "")
                        .counter("acme.cache_hits.total", "Hits", "")
                        .build())
                .withMessageContaining("\"acme.cache_hits.total\"")
                .withMessageContaining("\"acme.cache.hits\" is in this set already");
    }

    @Test
    void aNameThatAHistogramNeeds_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MetricSet.named("Set")
                        .histogram("acme.load", "Load", "s", List.of())
                        .gauge("acme.load.seconds.sum", "Sum", "")
                        .build())
                .withMessageContaining("\"acme.load\" is in this set already");
    }

    @Test
    void aHistogramWithoutBuckets_takesThoseOfItsUnit() {
        MetricSet set = MetricSet.named("Set")
                .histogram("acme.load", "Load", "s", List.of())
                .histogram("acme.size", "Size", "By", List.of())
                .build();

        assertThat(set.metrics().get(0).definition().buckets())
                .startsWith(0.005)
                .endsWith(10.0);
        assertThat(set.metrics().get(1).definition().buckets()).startsWith(0.0).endsWith(10_000.0);
    }

    @Test
    void aLevelWithoutAName_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> gateway.component(" "))
                .withMessage("a component needs a name, which becomes the label weir.component: write a word");
    }

    @Test
    void aRecordThatRefusesItsMetrics_isNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> gateway.register(Picky.class))
                .withMessageContaining("Picky can't be made");
    }

    @Test
    void aMetricOfAnotherKind_isNotGiven() {
        RegisteredSet set = gateway.register(
                MetricSet.named("Set").counter("acme.hits", "Hits", "").build());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> set.gauge("acme.hits"))
                .withMessage("the set has no Gauge \"acme.hits\" but only [acme.hits]");
    }
}
