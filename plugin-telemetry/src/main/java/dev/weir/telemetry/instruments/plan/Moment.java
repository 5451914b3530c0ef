package dev.weir.telemetry.instruments.plan;

import dev.weir.selectors.selector.PhaseValues;
import dev.weir.selectors.selector.SelectorSet;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.StageView;
import dev.weir.selectors.value.Value;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.context.Context;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Where a run of a stage is, and what was seen before: all its instruments share one, so that the clock and each
 * selector are asked once in a phase. For one thread at a time.
 */
final class Moment<V extends StageView> {
    private static final Value[] NO_ROOM = {};
    private static final int SMALLEST_ROOM = 4;

    private final SelectorSet<V> selectors;
    private final LongSupplier nanoTime;
    private final long started;
    private final PhaseValues<V> request;
    private @Nullable PhaseValues<V> response;
    private PhaseValues<V> now;
    private long elapsed;
    private boolean hasElapsed;
    private long looked;
    private @Nullable Value[] room = NO_ROOM;
    private @Nullable AttributePlan builtPlan;
    private boolean builtWithResponse;
    private Attributes built = Attributes.empty();

    Moment(SelectorSet<V> selectors, LongSupplier nanoTime, V request) {
        this.selectors = selectors;
        this.nanoTime = nanoTime;
        this.started = nanoTime.getAsLong();
        this.request = new PhaseValues<>(selectors, Phase.REQUEST, request);
        this.now = this.request;
    }

    /** Goes on to a phase. */
    void enter(Phase phase, V view) {
        now = new PhaseValues<>(selectors, phase, view);
        hasElapsed = false;
        looked = 0;
        builtPlan = null;
        if (phase == Phase.RESPONSE) {
            response = now;
        }
    }

    PhaseValues<V> values() {
        return now;
    }

    Context telemetry() {
        return now.view().context().telemetry();
    }

    /** The value that a selector has in this phase, or null. */
    @Nullable
    Value value(int selector) {
        return now.value(selector);
    }

    /** The value that a selector was seen to have at the request, or null. */
    @Nullable
    Value atRequest(int selector) {
        return request.known(selector);
    }

    /**
     * Asks selectors for their values in this phase, so that a later one finds them.
     *
     * @param which the same as a set of bits, of which those that it can't hold share the last
     */
    void look(int[] numbers, long which) {
        if ((which & ~looked) != 0) {
            for (int selector : numbers) {
                now.value(selector);
            }
            looked |= which & Long.MAX_VALUE;
        }
    }

    /** A place for so many values at least, for whoever needs one for a moment. */
    @Nullable
    Value[] room(int values) {
        if (room.length < values) {
            room = new Value[Math.max(SMALLEST_ROOM, values)];
        }
        return room;
    }

    /** The latest value of a selector, of which an instrument may have missed that of the response. */
    @SuppressWarnings("ReferenceEquality") // the response's values are those of now, or others
    @Nullable
    Value latest(int selector, boolean sawResponse) {
        Value value = now.value(selector);
        if (value == null && sawResponse && response != null && response != now) {
            value = response.known(selector);
        }
        return value == null ? request.known(selector) : value;
    }

    /** The attributes with the latest values. Instruments with equal attributes stand beside each other and share them. */
    @SuppressWarnings("ReferenceEquality") // equal plans are one
    Attributes attributes(AttributePlan plan, boolean sawResponse) {
        if (builtPlan != plan || builtWithResponse != sawResponse) {
            built = plan.build(this, sawResponse);
            builtPlan = plan;
            builtWithResponse = sawResponse;
        }
        return built;
    }

    /** The nanoseconds from the begin of the stage to this phase. */
    long elapsedNanos() {
        if (!hasElapsed) {
            hasElapsed = true;
            elapsed = nanoTime.getAsLong() - started;
        }
        return elapsed;
    }
}
