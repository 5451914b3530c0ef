package dev.weir.selectors.selector.cache;

import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.Phases;
import dev.weir.selectors.stage.SubgraphView;
import dev.weir.selectors.stage.graphql.CacheControl;
import dev.weir.selectors.stage.graphql.SubgraphResponse;
import dev.weir.selectors.value.Value;
import dev.weir.selectors.value.ValueKinds;
import org.jspecify.annotations.Nullable;

/** Something that the response's cache control says. Absent where none was worked out. */
public enum CacheControlFact implements CacheSelector {
    /** {@code private} or {@code public}. */
    SCOPE(ValueKinds.TEXT) {
        @Override
        Value read(CacheControl control) {
            return Value.of(control.isPrivate() ? "private" : "public");
        }
    },

    /** Whether the response must not be kept. */
    NO_STORE(ValueKinds.TRUTH) {
        @Override
        Value read(CacheControl control) {
            return Value.of(control.noStore());
        }
    },

    /** For how many seconds the response may be kept. */
    MAX_AGE(ValueKinds.INTEGER) {
        @Override
        @Nullable
        Value read(CacheControl control) {
            Long seconds = control.maxAgeSeconds();
            return seconds == null ? null : Value.of(seconds);
        }
    };

    @SuppressWarnings("ImmutableEnumChecker") // a record over a copied set, which the check can't know
    private final ValueKinds kinds;

    CacheControlFact(ValueKinds kinds) {
        this.kinds = kinds;
    }

    abstract @Nullable Value read(CacheControl control);

    @Override
    public ValueKinds kinds() {
        return kinds;
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
