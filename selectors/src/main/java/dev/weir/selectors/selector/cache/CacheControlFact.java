package dev.weir.selectors.selector.cache;

import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.Phases;
import dev.weir.selectors.stage.SubgraphView;
import dev.weir.selectors.stage.graphql.CacheControl;
import dev.weir.selectors.stage.graphql.SubgraphResponse;
import dev.weir.selectors.value.Value;
import dev.weir.selectors.value.ValueKind;
import dev.weir.selectors.value.ValueKinds;
import org.jspecify.annotations.Nullable;

/** Something that the response's cache control says. Absent where none was worked out. */
public enum CacheControlFact implements CacheSelector {
    /** {@code private} or {@code public}. */
    SCOPE(ValueKind.TEXT) {
        @Override
        Value read(CacheControl control) {
            return Value.of(control.isPrivate() ? "private" : "public");
        }
    },

    /** Whether the response must not be kept. */
    NO_STORE(ValueKind.TRUTH) {
        @Override
        Value read(CacheControl control) {
            return Value.of(control.noStore());
        }
    },

    /** For how many seconds the response may be kept. */
    MAX_AGE(ValueKind.INTEGER) {
        @Override
        @Nullable
        Value read(CacheControl control) {
            Long seconds = control.maxAgeSeconds();
            return seconds == null ? null : Value.of(seconds);
        }
    };

    private final ValueKind kind;

    CacheControlFact(ValueKind kind) {
        this.kind = kind;
    }

    abstract @Nullable Value read(CacheControl control);

    @Override
    public ValueKinds kinds() {
        return ValueKinds.of(kind);
    }

    @Override
    public Phases phases() {
        return Phases.RESPONSE;
    }

    @Override
    public @Nullable Value read(Phase phase, SubgraphView view) {
        SubgraphResponse response = view.response();
        CacheControl control = response == null ? null : response.cacheControl();
        return control == null ? null : read(control);
    }
}
