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

/** An addition that meets a swap lands in exactly one of the two providers. */
@JCStressTest
@Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "it went to the old provider")
@Outcome(id = "0, 1", expect = ACCEPTABLE, desc = "it went to the new provider")
@Outcome(expect = FORBIDDEN, desc = "an addition was lost or doubled")
@State
public class AdditionDuringSwap {
    private final Tally old = new Tally();
    private final Tally next = new Tally();
    private final AggregateLongCounter counter = new AggregateLongCounter(Tally.origin(InstrumentKind.COUNTER));

    public AdditionDuringSwap() {
        counter.attach(Destination.PUBLIC, old);
    }

    @Actor
    public void add() {
        counter.add(1, Attributes.empty());
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
