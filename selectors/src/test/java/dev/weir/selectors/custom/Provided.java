package dev.weir.selectors.custom;

import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.Phases;
import dev.weir.selectors.stage.RouterView;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A provider for the router whose selectors find what a test says. */
record Provided(String name, Set<String> options, Supplier<@Nullable Object> found)
        implements CustomSelectorProvider<RouterView> {

    static Provided finding(Supplier<@Nullable Object> found) {
        return new Provided("acme_tenant", Set.of(), found);
    }

    static Provided named(String name, String... options) {
        return new Provided(name, Set.of(options), () -> name);
    }

    @Override
    public Class<RouterView> view() {
        return RouterView.class;
    }

    @Override
    public CustomSelector<RouterView> create(SelectorOptions given) {
        return new CustomSelector<>() {
            @Override
            public Phases phases() {
                return Phases.REQUEST;
            }

            @Override
            public @Nullable Object find(Phase phase, RouterView view) {
                return found.get();
            }
        };
    }
}
