package dev.weir.selectors.custom;

import static java.util.Objects.requireNonNull;

import dev.weir.selectors.selector.Need;
import dev.weir.selectors.selector.Selector;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.Phases;
import dev.weir.selectors.stage.StageView;
import dev.weir.selectors.value.Value;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A custom selector as a configuration has it. It is equal to others of its name and options, whatever its provider
 * thinks of equality, and finds nothing until a {@link SelectorGuards} stands around it.
 *
 * @param <V> what has to be seen of the stage
 */
public final class ConfiguredSelector<V extends StageView> implements Selector<V> {
    private final String name;
    private final SelectorOptions options;
    private final CustomSelector<V> selector;
    private final Phases phases;
    private final Set<Need> needs;

    ConfiguredSelector(String name, SelectorOptions options, CustomSelector<V> selector) {
        this.name = name;
        this.options = options;
        this.selector = requireNonNull(selector, "selector");
        this.phases = requireNonNull(selector.phases(), "phases");
        this.needs = Set.copyOf(selector.needs());
    }

    String name() {
        return name;
    }

    CustomSelector<V> selector() {
        return selector;
    }

    @Override
    public Phases phases() {
        return phases;
    }

    @Override
    public Set<Need> needs() {
        return needs;
    }

    @Override
    public @Nullable Value read(Phase phase, V view) {
        return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ConfiguredSelector<?> selected
                && name.equals(selected.name)
                && options.equals(selected.options);
    }

    @Override
    public int hashCode() {
        return name.hashCode() * 31 + options.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
