package dev.weir.telemetry.pipeline;

import dev.weir.metrics.aggregate.AggregateMeterProvider;
import dev.weir.metrics.aggregate.MeterRevision;
import dev.weir.metrics.destination.Destination;
import io.opentelemetry.sdk.common.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * The states of a plugin's destinations under reloads as it makes them: prepared, then activated or discarded, and retired
 * when somebody comes to it. Without readers, so that a reload takes microseconds.
 */
final class ReloadedStates {
    private final AggregateMeterProvider aggregate;
    private final Clock clock;
    private final Turns turns;
    private final Deque<Step> retiring = new ArrayDeque<>();
    private List<ReloadedState> states;

    ReloadedStates(AggregateMeterProvider aggregate, Clock clock, Turns turns) {
        this.aggregate = aggregate;
        this.clock = clock;
        this.turns = turns;
        this.states = started();
    }

    /** Begins again with another plugin in the same process. */
    void startAgain() {
        states = started();
    }

    private List<ReloadedState> started() {
        return Stream.of(Destination.values())
                .map(destination -> new ReloadedState(destination, aggregate, clock))
                .toList();
    }

    /** One for each destination. */
    List<ReloadedState> all() {
        return states;
    }

    /** Edits some of the destinations. */
    void reload(SplittableRandom chance) {
        MeterRevision revision = aggregate.revise("test.dynamic");
        Step step = Step.NOTHING;
        for (ReloadedState state : states) {
            Wanted next = chance.nextInt(3) == 0 ? state.wanted().edited(chance) : state.wanted();
            boolean anew = chance.nextInt(30) == 0;
            step = Steps.then(step, () -> state.prepare(next, anew, revision));
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

    /** Retires the oldest that waits for it. */
    void retireOne() {
        Step step = retiring.poll();
        if (step != null) {
            step.retire(Duration.ZERO);
        }
    }

    /** Ends all destinations, as a shutdown does. */
    void end() {
        states.forEach(ReloadedState::end);
    }
}
