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

/** An amount that is released while a swap goes on is gone from both providers. */
@JCStressTest
@Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "both are at zero")
@Outcome(expect = FORBIDDEN, desc = "something was left, taken off twice, or seen below zero")
@State
public class HoldReleasedDuringSwap {
    private final Tally old = new Tally();
    private final Tally next = new Tally();
    private final AggregateLongUpDownCounter counter =
            new AggregateLongUpDownCounter(Tally.origin(InstrumentKind.UP_DOWN_COUNTER));

    private final Hold<?> hold;

    public HoldReleasedDuringSwap() {
        counter.attach(Destination.PUBLIC, old);
        hold = counter.hold(1, Attributes.empty());
    }

    @Actor
    public void release() {
        hold.release();
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
