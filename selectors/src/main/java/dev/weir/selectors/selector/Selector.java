package dev.weir.selectors.selector;

import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.Phases;
import dev.weir.selectors.stage.StageView;
import dev.weir.selectors.stage.http.SecretHeaders;
import dev.weir.selectors.value.Value;
import dev.weir.selectors.value.ValueKinds;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A way to get one value out of a stage. Selectors are immutable, equal when all their options are, and never throw:
 * what isn't there is absent.
 *
 * @param <V> what has to be seen of the stage
 */
public interface Selector<V extends StageView> {

    /** The phases in which there may be a value. In all others there is none, whatever the request. */
    Phases phases();

    /** The types of value that it may find, as far as that is known. */
    default ValueKinds kinds() {
        return ValueKinds.ANY;
    }

    /** The value at this moment, or null. Asked only in its phases; others ask {@link #evaluate}. */
    @Nullable
    Value read(Phase phase, V view);

    /** The value at this moment, or null if there is none or the phase is not one of the selector's. */
    default @Nullable Value evaluate(Phase phase, V view) {
        return activeIn(phase) ? read(phase, view) : null;
    }

    /** Whether there may be a value in this phase. */
    default boolean activeIn(Phase phase) {
        return phases().contains(phase);
    }

    /** Whether the selector would show the value of a secret header. One that hashes it doesn't. */
    default boolean readsSecret(SecretHeaders secrets) {
        return false;
    }

    /** Without what the selector would find nothing. */
    default Set<Need> needs() {
        return Set.of();
    }
}
