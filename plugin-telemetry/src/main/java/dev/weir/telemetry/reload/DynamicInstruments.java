package dev.weir.telemetry.reload;

import dev.weir.metrics.aggregate.AggregateMeterProvider;
import dev.weir.metrics.aggregate.MeterRevision;
import dev.weir.metrics.filter.DefaultFilters;
import dev.weir.selectors.custom.SelectorGuards;
import dev.weir.selectors.custom.SelectorListener;
import dev.weir.selectors.value.AttributeText;
import dev.weir.telemetry.instruments.InstrumentsConfig;
import dev.weir.telemetry.instruments.plan.Instruments;
import dev.weir.telemetry.instruments.standard.FetchDuration;
import dev.weir.telemetry.pipeline.Step;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The instruments that requests are measured with now. A request keeps those it began with; each reload that changes
 * them puts others in their place, and metrics whose definition stays the same go on.
 */
public final class DynamicInstruments {
    private final AggregateMeterProvider aggregate;
    private final AttributeText text;
    private final LongSupplier nanoTime;
    private final SelectorListener selectors;
    private SelectorGuards guards;
    private @Nullable InstrumentsConfig config;
    private volatile Instruments current;

    /**
     * No instruments yet.
     *
     * @param text makes attributes of what clients and services send
     * @param nanoTime a clock that never steps back
     * @param selectors told of what custom selectors do wrong
     */
    public DynamicInstruments(
            AggregateMeterProvider aggregate, AttributeText text, LongSupplier nanoTime, SelectorListener selectors) {
        this.aggregate = aggregate;
        this.text = text;
        this.nanoTime = nanoTime;
        this.selectors = selectors;
        this.guards = new SelectorGuards(selectors, nanoTime);
        this.current = build(InstrumentsConfig.NONE, aggregate.revise(DefaultFilters.DYNAMIC_METER), guards);
    }

    /** The instruments in effect. */
    public Instruments current() {
        return current;
    }

    /** Makes other instruments, with no effect on those that there are. For one thread at a time. */
    Revised revise(InstrumentsConfig next) {
        MeterRevision revision = aggregate.revise(DefaultFilters.DYNAMIC_METER);
        SelectorGuards fresh = new SelectorGuards(selectors, nanoTime);
        return new Revised(next, revision, build(next, revision, fresh), fresh);
    }

    /** Lets custom selectors that were switched off try again, where a reload found nothing else to change. */
    void readmitSelectors() {
        guards.readmit();
    }

    private Instruments build(InstrumentsConfig next, MeterRevision revision, SelectorGuards around) {
        return Instruments.build(next, revision.meter(), aggregate.get(FetchDuration.METER), text, nanoTime, around);
    }

    /** Other instruments that are ready. */
    final class Revised {
        private final InstrumentsConfig next;
        private final MeterRevision revision;
        private final Instruments instruments;
        private final SelectorGuards fresh;

        private Revised(InstrumentsConfig next, MeterRevision revision, Instruments instruments, SelectorGuards fresh) {
            this.next = next;
            this.revision = revision;
            this.instruments = instruments;
            this.fresh = fresh;
        }

        MeterRevision revision() {
            return revision;
        }

        /** Whether there were none before, not even those of an empty file. */
        boolean isFirst() {
            return config == null;
        }

        /** What differs from the instruments in effect; nothing where these are the first. */
        List<InstrumentChange> changes() {
            InstrumentsConfig before = config;
            return before == null ? List.of() : InstrumentChange.between(before, next);
        }

        /** The step that brings these instruments into effect, around the destinations' own that was prepared with them. */
        Step around(Step destinations) {
            return new Step() {
                @Override
                public void activate() {
                    revision.activate();
                    destinations.activate();
                    revision.settle();
                    config = next;
                    guards = fresh;
                    current = instruments;
                }

                @Override
                public void discard() {
                    destinations.discard();
                }

                @Override
                public void retire(Duration deadline) {
                    destinations.retire(deadline);
                }
            };
        }
    }
}
