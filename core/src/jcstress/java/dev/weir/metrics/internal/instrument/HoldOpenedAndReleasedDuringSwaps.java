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

/** An amount that comes and goes while two swaps go on leaves both providers at zero. */
@JCStressTest
@Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "both are at zero")
@Outcome(expect = FORBIDDEN, desc = "something was left, taken off twice, or seen below zero")
@State
public class HoldOpenedAndReleasedDuringSwaps {
    private final Tally old = new Tally();
    private final Tally next = new Tally();
    private final AggregateLongUpDownCounter counter =
            new AggregateLongUpDownCounter(Tally.origin(InstrumentKind.UP_DOWN_COUNTER));

    public HoldOpenedAndReleasedDuringSwaps() {
        counter.attach(Destination.PUBLIC, old);
    }

    @Actor
    public void holdAndRelease() {
        counter.hold(1, Attributes.empty()).release();
    }

    @Actor
    public void swapThereAndBack() {
        counter.attach(Destination.PUBLIC, next);
        counter.attach(Destination.PUBLIC, old);
    }

    @Arbiter
    public void read(II_Result result) {
        result.r1 = old.read();
        result.r2 = next.read();
    }
}
