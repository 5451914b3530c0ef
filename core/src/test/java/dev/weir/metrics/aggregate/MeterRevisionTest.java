package dev.weir.metrics.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.weir.metrics.definition.InstrumentDefinition;
import dev.weir.metrics.destination.Destination;
import dev.weir.metrics.destination.FilteredMeterProvider;
import dev.weir.metrics.filter.MeterFilter;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import org.junit.jupiter.api.Test;

class MeterRevisionTest {
    private static final String METER = "acme.dynamic";

    private final ThreeDestinations three = ThreeDestinations.unfiltered();

    @Test
    void newInstrument_recordsNowhere_untilTheRevisionIsSettled() {
        MeterRevision revision = three.provider.revise(METER);
        LongCounter counter = revision.meter().counterBuilder("a").build();
        counter.add(1);
        assertThat(three.total(Destination.PUBLIC, "a")).isZero();

        revision.activate();
        revision.settle();
        counter.add(10);

        assertThat(three.total(Destination.PUBLIC, "a")).isEqualTo(10);
        assertThat(three.total(Destination.PRIVATE, "a")).isEqualTo(10);
    }

    @Test
    void instrumentDefinedAlike_isTheSameOne_andGoesOn() {
        LongCounter first = apply("a", "{call}");
        first.add(1);

        MeterRevision again = three.provider.revise(METER);
        LongCounter second = again.meter().counterBuilder("a").setUnit("{call}").build();

        assertThat(second).isSameAs(first);
        assertThat(again.withdrawn()).isEmpty();
        assertThat(again.addsSomething()).isFalse();
    }

    @Test
    void instrumentThatIsNotDefinedAgain_isWithdrawn() {
        apply("a", "{call}");

        MeterRevision without = three.provider.revise(METER);
        without.meter().counterBuilder("b").build();

        assertThat(without.withdrawn()).extracting(InstrumentDefinition::name).containsExactly("a");
        assertThat(without.successor(without.withdrawn().get(0))).isEmpty();
    }

    @Test
    void instrumentDefinedOtherwise_isWithdrawn_andHasASuccessor() {
        apply("a", "{call}");

        MeterRevision changed = three.provider.revise(METER);
        changed.meter().counterBuilder("A").setUnit("By").build();

        assertThat(changed.addsSomething()).isTrue();
        assertThat(changed.withdrawn()).extracting(InstrumentDefinition::unit).containsExactly("{call}");
        assertThat(changed.successor(changed.withdrawn().get(0)))
                .get()
                .extracting(InstrumentDefinition::unit)
                .isEqualTo("By");
    }

    @Test
    void replacementPreparedWithARevision_hasItsInstruments_andNotTheWithdrawn() {
        LongCounter old = apply("a", "{call}");
        MeterRevision revision = three.provider.revise(METER);
        LongCounter changed = revision.meter().counterBuilder("a").setUnit("By").build();
        InMemoryMetricReader next = InMemoryMetricReader.create();
        Replacement replacement = revision.prepare(
                Destination.PUBLIC,
                FilteredMeterProvider.of(ThreeDestinations.sdk(next), MeterFilter.acceptEverything()));

        revision.activate();
        replacement.activate();
        revision.settle();
        old.add(1);
        changed.add(10);

        assertThat(ThreeDestinations.metric(next.collectAllMetrics(), "a").getUnit())
                .isEqualTo("By");
        assertThat(ThreeDestinations.total(next.collectAllMetrics(), "a")).isEqualTo(10);
    }

    @Test
    void laterReplacement_buildsWhatTheLastRevisionLeft() {
        LongCounter counter = apply("a", "{call}");

        InMemoryMetricReader old = three.renew(Destination.PUBLIC, MeterFilter.acceptEverything());
        counter.add(5);

        assertThat(ThreeDestinations.total(old.collectAllMetrics(), "a")).isZero();
        assertThat(three.total(Destination.PUBLIC, "a")).isEqualTo(5);
    }

    @Test
    void revisionThatIsLetGoOf_changesNothing() {
        LongCounter counter = apply("a", "{call}");

        three.provider.revise(METER).meter().counterBuilder("a").setUnit("By").build();
        counter.add(3);

        assertThat(three.metric(Destination.PUBLIC, "a").getUnit()).isEqualTo("{call}");
        assertThat(three.misuses).isEmpty();
    }

    @Test
    void twoDefinitionsOfOneName_areRefused_withBoth() {
        MeterRevision revision = three.provider.revise(METER);
        revision.meter().counterBuilder("a").setUnit("s").build();

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> revision.meter().counterBuilder("A").setUnit("By").build())
                .withMessageContaining("unit \"s\"")
                .withMessageContaining("unit \"By\"")
                .withMessageContaining("another name");
    }

    @Test
    void observedInstrument_isRefused_withTheWayOut() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> three.provider
                        .revise(METER)
                        .meter()
                        .gaugeBuilder("a")
                        .buildWithCallback(gauge -> gauge.record(1)))
                .withMessageContaining("provider's own meter");
    }

    @Test
    void metersOfCallSites_areNotRevised() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> three.provider.revise(AggregateMeterProvider.STATIC_METER))
                .withMessageContaining("another name");
    }

    @Test
    void afterShutdown_nothingIsPrepared_andActivationIsQuiet() {
        MeterRevision revision = three.provider.revise(METER);
        LongCounter counter = revision.meter().counterBuilder("a").build();
        three.provider.shutdown();

        assertThatIllegalStateException()
                .isThrownBy(() -> revision.prepare(Destination.PUBLIC, FilteredMeterProvider.noop()));
        revision.activate();
        revision.settle();
        counter.add(1);

        assertThat(counter.isEnabled()).isFalse();
    }

    private LongCounter apply(String name, String unit) {
        MeterRevision revision = three.provider.revise(METER);
        LongCounter counter =
                revision.meter().counterBuilder(name).setUnit(unit).build();
        revision.activate();
        revision.settle();
        return counter;
    }
}
