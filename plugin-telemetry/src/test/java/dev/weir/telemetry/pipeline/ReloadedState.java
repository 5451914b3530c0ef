package dev.weir.telemetry.pipeline;

import dev.weir.metrics.aggregate.AggregateMeterProvider;
import dev.weir.metrics.aggregate.MeterRevision;
import dev.weir.metrics.destination.Destination;
import dev.weir.telemetry.generation.GenerationChain;
import io.opentelemetry.sdk.common.Clock;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.time.Duration;

/** The state of one destination under reloads, and the chain that its reader would read. */
final class ReloadedState {
    private final DestinationState state;
    private final Clock clock;
    private Wanted wanted = Wanted.OFF;
    private GenerationChain read;
    private int breaks;

    /** A destination that is off, as in a plugin that was just made. */
    ReloadedState(Destination destination, AggregateMeterProvider aggregate, Clock clock) {
        this.state = new DestinationState(destination, aggregate, clock);
        this.clock = clock;
        this.read = new GenerationChain(clock);
    }

    Wanted wanted() {
        return wanted;
    }

    /** Differs before and after a reload with which gauges begin anew, and is odd in between. */
    int breaks() {
        return breaks;
    }

    /** Prepares what a pipeline would. */
    Step prepare(Wanted next, boolean anew, MeterRevision revision) {
        var prepared = !next.on()
                ? new DestinationState.Prepared(new GenerationChain(clock), state.prepareNothing())
                : anew ? state.prepareAnew(next.keep(), revision) : state.prepare(next.keep(), revision);
        int breaksOff = anew || !wanted.goesOnAs(next) ? 1 : 0;
        Step step = prepared.step();
        return new Step() {
            @Override
            public void activate() {
                breaks += breaksOff;
                step.activate();
                wanted = next;
                read = prepared.chain();
                breaks += breaksOff;
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

    /** Ends, as at a shutdown. */
    void end() {
        breaks++;
        state.end();
        wanted = Wanted.OFF;
        breaks++;
    }

    /** What each gauge shows; one that isn't there shows nothing. */
    long[] scrape() {
        long[] values = new long[HeldAmounts.GAUGES];
        for (MetricData metric : read.collect()) {
            values[HeldAmounts.NAMES.indexOf(metric.getName())] += metric.getLongSumData().getPoints().stream()
                    .mapToLong(LongPointData::getValue)
                    .sum();
        }
        return values;
    }
}
