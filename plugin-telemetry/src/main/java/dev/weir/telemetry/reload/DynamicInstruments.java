package dev.weir.telemetry.reload;

import dev.weir.metrics.aggregate.AggregateMeterProvider;
import dev.weir.metrics.aggregate.MeterRevision;
import dev.weir.metrics.filter.DefaultFilters;
import dev.weir.selectors.custom.SelectorGuards;
import dev.weir.selectors.custom.SelectorListener;
import dev.weir.selectors.graphql.FieldTypes;
import dev.weir.selectors.graphql.Operations;
import dev.weir.selectors.selector.Need;
import dev.weir.selectors.value.AttributeText;
import dev.weir.telemetry.config.TelemetryConfig;
import dev.weir.telemetry.instruments.InspectionConfig;
import dev.weir.telemetry.instruments.InstrumentsConfig;
import dev.weir.telemetry.instruments.plan.Instruments;
import dev.weir.telemetry.instruments.standard.FetchDuration;
import dev.weir.telemetry.pipeline.Step;
import dev.weir.telemetry.yaml.problem.Position;
import dev.weir.telemetry.yaml.problem.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The instruments that requests are measured with now. A request keeps those it began with; each reload that changes
 * them puts others in their place, and metrics whose definition stays the same go on.
 */
public final class DynamicInstruments {
    private static final Problem NO_PARSER = Problem.warning(
                    Position.wholeFile(""),
                    "telemetry.instrumentation",
                    "instruments look for the name, kind, size or fields of GraphQL operations, which nothing here can parse")
            .suggesting("add com.graphql-java:graphql-java to the class path");

    private final AggregateMeterProvider aggregate;
    private final AttributeText text;
    private final LongSupplier nanoTime;
    private final SelectorListener selectors;
    private SelectorGuards guards;
    private Operations operations = Operations.of(FieldTypes.UNKNOWN);
    private InspectionConfig inspection = InspectionConfig.DEFAULT;
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
        this.current = Instruments.NONE;
    }

    /** The instruments in effect. */
    public Instruments current() {
        return current;
    }

    /** Makes other instruments, with no effect on those that there are. For one thread at a time. */
    Revised revise(TelemetryConfig next) {
        MeterRevision revision = aggregate.revise(DefaultFilters.DYNAMIC_METER);
        SelectorGuards fresh = new SelectorGuards(selectors, nanoTime);
        InspectionConfig asked = next.inspection();
        Operations finding = asked.schema().equals(inspection.schema()) ? operations : Operations.of(asked.schema());
        return new Revised(next, revision, build(next.instruments(), asked, revision, fresh, finding), fresh);
    }

    /** Lets custom selectors that were switched off try again, where a reload found nothing else to change. */
    void readmitSelectors() {
        guards.readmit();
    }

    private Instruments build(
            InstrumentsConfig next,
            InspectionConfig asked,
            MeterRevision revision,
            SelectorGuards around,
            Operations finding) {
        return Instruments.build(
                next,
                revision.meter(),
                aggregate.get(FetchDuration.METER),
                text.limitedTo(asked.valueBytes()),
                nanoTime,
                around,
                finding);
    }

    /** Other instruments that are ready. */
    final class Revised {
        private final TelemetryConfig next;
        private final MeterRevision revision;
        private final Instruments instruments;
        private final SelectorGuards fresh;

        private Revised(TelemetryConfig next, MeterRevision revision, Instruments instruments, SelectorGuards fresh) {
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
            if (before == null) {
                return List.of();
            }
            List<InstrumentChange> changes = new ArrayList<>(InstrumentChange.between(inspection, next.inspection()));
            changes.addAll(InstrumentChange.between(before, next.instruments()));
            return changes;
        }

        /** What would keep the instruments from finding what they look for. */
        List<Problem> warnings() {
            return instruments.need(Need.OPERATION) && !Operations.canBeParsed() ? List.of(NO_PARSER) : List.of();
        }

        /** The step that brings these instruments into effect, around the destinations' own that was prepared with them. */
        Step around(Step destinations) {
            return new Step() {
                @Override
                public void activate() {
                    revision.activate();
                    destinations.activate();
                    revision.settle();
                    config = next.instruments();
                    inspection = next.inspection();
                    operations = instruments.operations();
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
