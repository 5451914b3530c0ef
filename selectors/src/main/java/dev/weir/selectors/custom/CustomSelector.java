package dev.weir.selectors.custom;

import dev.weir.selectors.selector.Need;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.Phases;
import dev.weir.selectors.stage.StageView;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A selector that a library adds. It is asked by many threads at a time, on the threads of requests; what it throws is
 * contained. {@code SelectorContract} of the test kit checks what it owes.
 *
 * @param <V> what it has to see of the stage
 */
public interface CustomSelector<V extends StageView> {

    /** The phases in which it may find something. Asked once, when a configuration is read. */
    Phases phases();

    /**
     * What it finds at this moment: text, a truth value, a number, a list of one of these, or null for nothing. Asked
     * only in its phases, and at most once in each. What the view shows came from a client or a service as it was sent.
     */
    @Nullable
    Object find(Phase phase, V view);

    /** Without what it would find nothing. Asked once, when a configuration is read. */
    default Set<Need> needs() {
        return Set.of();
    }
}
