package dev.weir.telemetry.pipeline;

import dev.weir.metrics.aggregate.AggregateMeterProvider;
import dev.weir.metrics.aggregate.MeterRevision;
import dev.weir.metrics.destination.Destination;
import dev.weir.metrics.filter.FilterRule;
import dev.weir.metrics.filter.MeterFilter;
import dev.weir.telemetry.generation.GenerationChain;
import dev.weir.telemetry.generation.Shapes;
import dev.weir.telemetry.generation.shape.GenerationShape;
import io.opentelemetry.sdk.common.Clock;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The states of a plugin's destinations under reloads as it makes them: prepared, then activated or discarded, and retired
 * when somebody comes to it. Without readers, so that a reload takes microseconds.
 */
final class ReloadedStates {
    private static final MeterFilter WITHOUT_THE_FIRST =
            MeterFilter.acceptEverything().denying(FilterRule.instrument(HeldAmounts.NAMES.get(0)));

    private final AggregateMeterProvider aggregate;
    private final Clock clock;
    private final Turns turns;
    private final Map<Destination, DestinationState> states = new EnumMap<>(Destination.class);
    private final Map<Destination, Wanted> wanted = new EnumMap<>(Destination.class);
    private final Map<Destination, GenerationChain> read = new EnumMap<>(Destination.class);
    private final Map<Destination, Integer> breaks = new EnumMap<>(Destination.class);
    private final Deque<Step> retiring = new ArrayDeque<>();

    /** What a configuration says of a destination. */
    record Wanted(boolean on, int limit, boolean otherUnit, boolean withoutTheFirst) {
        static final Wanted OFF = new Wanted(false, 100, false, false);

        Wanted edited(SplittableRandom chance) {
            return switch (chance.nextInt(6)) {
                case 0 -> new Wanted(!on, limit, otherUnit, withoutTheFirst);
                case 1 -> new Wanted(on, limit, !otherUnit, withoutTheFirst);
                case 2 -> new Wanted(on, limit, otherUnit, !withoutTheFirst);
                case 3, 4 -> new Wanted(on, 100 + chance.nextInt(9), otherUnit, withoutTheFirst);
                default -> this;
            };
        }

        boolean shows(int gauge) {
            return on && !(withoutTheFirst && gauge == 0);
        }

        private Keep keep() {
            GenerationShape shape = otherUnit
                    ? Shapes.limitedTo(limit, Shapes.describing("weir.test.open.*", null, "{other}"))
                    : Shapes.limitedTo(limit);
            return new Keep(shape, withoutTheFirst ? WITHOUT_THE_FIRST : MeterFilter.acceptEverything());
        }

        /** Whether what was kept goes on where this is followed by the other. */
        private boolean goesOnAs(Wanted next) {
            return new Wanted(next.on, limit, next.otherUnit, next.withoutTheFirst).equals(this);
        }
    }

    ReloadedStates(AggregateMeterProvider aggregate, Clock clock, Turns turns) {
        this.aggregate = aggregate;
        this.clock = clock;
        this.turns = turns;
        start();
    }

    /** All destinations are off, as in a plugin that was just made. */
    void start() {
        for (Destination destination : Destination.values()) {
            states.put(destination, new DestinationState(destination, aggregate, clock));
            wanted.put(destination, Wanted.OFF);
            breaks.put(destination, 0);
        }
    }

    Wanted wanted(Destination destination) {
        return wanted.get(destination);
    }

    /** Differs before and after a reload with which a destination's gauges begin anew, and is odd in between. */
    int breaks(Destination destination) {
        return breaks.get(destination);
    }

    /** Edits some of the destinations. */
    void reload(SplittableRandom chance) {
        MeterRevision revision = aggregate.revise("test.dynamic");
        Map<Destination, Wanted> next = new EnumMap<>(wanted);
        Step step = Step.NOTHING;
        for (Destination destination : Destination.values()) {
            if (chance.nextInt(3) == 0) {
                next.computeIfPresent(destination, (edited, before) -> before.edited(chance));
            }
            boolean anew = chance.nextInt(30) == 0;
            step = Steps.then(step, () -> prepare(destination, next.get(destination), anew, revision));
            turns.point();
        }
        if (chance.nextInt(10) == 0) {
            step.discard();
            return;
        }
        revision.activate();
        step.activate();
        revision.settle();
        retiring.add(step);
    }

    private Step prepare(Destination destination, Wanted next, boolean anew, MeterRevision revision) {
        DestinationState state = states.get(destination);
        var prepared = !next.on()
                ? new DestinationState.Prepared(new GenerationChain(clock), state.prepareNothing())
                : anew ? state.prepareAnew(next.keep(), revision) : state.prepare(next.keep(), revision);
        int breaksOff = anew || !wanted.get(destination).goesOnAs(next) ? 1 : 0;
        return around(prepared.step(), () -> breaks.merge(destination, breaksOff, Integer::sum), () -> {
            wanted.put(destination, next);
            read.put(destination, prepared.chain());
        });
    }

    /** The step, after which a reader takes over, as it does in a pipeline. */
    private static Step around(Step step, Runnable breaking, Runnable reader) {
        return new Step() {
            @Override
            public void activate() {
                breaking.run();
                step.activate();
                reader.run();
                breaking.run();
            }

            @Override
            public void discard() {
                step.discard();
            }

            @Override
            public void retire(Duration deadline) {
                step.retire(deadline);
            }
        };
    }

    /** Retires the oldest that waits for it. */
    void retireOne() {
        Step step = retiring.poll();
        if (step != null) {
            step.retire(Duration.ZERO);
        }
    }

    /** Ends all destinations, as a shutdown does. */
    void end() {
        for (Destination destination : Destination.values()) {
            breaks.merge(destination, 1, Integer::sum);
            states.get(destination).end();
            wanted.put(destination, Wanted.OFF);
            breaks.merge(destination, 1, Integer::sum);
        }
    }

    /** What each gauge shows at a destination; a gauge that isn't there shows nothing. */
    long[] scrape(Destination destination) {
        long[] values = new long[HeldAmounts.GAUGES];
        GenerationChain chain = read.get(destination);
        if (chain != null) {
            for (MetricData metric : chain.collect()) {
                int gauge = HeldAmounts.NAMES.indexOf(metric.getName());
                values[gauge] += metric.getLongSumData().getPoints().stream()
                        .mapToLong(LongPointData::getValue)
                        .sum();
            }
        }
        return values;
    }
}
