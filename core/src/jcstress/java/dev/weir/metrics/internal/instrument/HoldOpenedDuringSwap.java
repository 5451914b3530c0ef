package dev.weir.metrics.internal.instrument;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.weir.metrics.definition.InstrumentKind;
import dev.weir.metrics.destination.Destination;
import io.opentelemetry.api.common.Attributes;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** An amount that is held while a swap goes on ends up in the new provider alone. */
@JCStressTest
@Outcome(id = "0, 1", expect = ACCEPTABLE, desc = "the new provider carries it")
@Outcome(expect = FORBIDDEN, desc = "the amount was left behind, lost, doubled, or seen below zero")
@State
public class HoldOpenedDuringSwap {
    private final Tally old = new Tally();
    private final Tally next = new Tally();
    private final AggregateLongUpDownCounter counter =
            new AggregateLongUpDownCounter(Tally.origin(InstrumentKind.UP_DOWN_COUNTER));

    public HoldOpenedDuringSwap() {
        counter.attach(Destination.PUBLIC, old);
    }

    @Actor
    public void hold() {
        counter.hold(1, Attributes.empty());
    }

    @Actor
    public void swap() {
        counter.attach(Destination.PUBLIC, next);
    }

    @Arbiter
    public void read(II_Result result) {
        result.r1 = old.read();
        result.r2 = next.read();
    }
}
