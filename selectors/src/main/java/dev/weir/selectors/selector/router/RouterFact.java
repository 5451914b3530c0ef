package dev.weir.selectors.selector.router;

import dev.weir.selectors.selector.Need;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.Phases;
import dev.weir.selectors.stage.RouterView;
import dev.weir.selectors.stage.context.OverheadTracker;
import dev.weir.selectors.stage.http.Body;
import dev.weir.selectors.stage.http.RouterResponse;
import dev.weir.selectors.value.JsonValues;
import dev.weir.selectors.value.Value;
import dev.weir.selectors.value.ValueKind;
import dev.weir.selectors.value.ValueKinds;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A selector for the router that has no options. */
public enum RouterFact implements RouterSelector {
    /** The method of the request, as it was received. */
    REQUEST_METHOD(Phase.REQUEST, ValueKind.TEXT) {
        @Override
        public Value read(Phase phase, RouterView view) {
            return Value.of(view.request().method());
        }
    },

    /** The exact size of the response's body before compression; absent while it is streamed. */
    RESPONSE_SIZE(Phase.RESPONSE, ValueKind.INTEGER) {
        @Override
        public @Nullable Value read(Phase phase, RouterView view) {
            RouterResponse response = view.response();
            Long size = response == null ? null : response.bodySize();
            return size == null ? null : Value.of(size);
        }
    },

    /** The body of the response as text, its start if it is long. */
    RESPONSE_BODY(Phase.RESPONSE, ValueKind.TEXT) {
        @Override
        public @Nullable Value read(Phase phase, RouterView view) {
            RouterResponse response = view.response();
            Body body = response == null ? null : response.body();
            return body == null ? null : Value.of(body.text(JsonValues.LONGEST_TEXT));
        }

        @Override
        public Set<Need> needs() {
            return Set.of(Need.RESPONSE_BODY);
        }
    },

    /** The seconds that the router itself worked on the request; absent if nobody measured. */
    OVERHEAD(Phase.RESPONSE, ValueKind.NUMBER) {
        @Override
        public @Nullable Value read(Phase phase, RouterView view) {
            OverheadTracker overhead = view.context().overhead();
            return overhead == null ? null : Value.of(overhead.overheadNanos() / NANOS_PER_SECOND);
        }

        @Override
        public Set<Need> needs() {
            return Set.of(Need.OVERHEAD);
        }
    };

    private static final double NANOS_PER_SECOND = 1e9;

    private final Phase phase;
    private final ValueKind kind;

    RouterFact(Phase phase, ValueKind kind) {
        this.phase = phase;
        this.kind = kind;
    }

    @Override
    public ValueKinds kinds() {
        return ValueKinds.of(kind);
    }

    @Override
    public Phases phases() {
        return Phases.of(phase);
    }

    @Override
    public boolean activeIn(Phase asked) {
        return asked == phase;
    }
}
