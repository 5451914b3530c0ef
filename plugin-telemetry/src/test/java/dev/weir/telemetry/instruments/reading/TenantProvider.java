package dev.weir.telemetry.instruments.reading;

import dev.weir.selectors.custom.CustomSelector;
import dev.weir.selectors.custom.CustomSelectorProvider;
import dev.weir.selectors.custom.SelectorOptions;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.Phases;
import dev.weir.selectors.stage.RouterView;
import dev.weir.selectors.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A provider that remembers what it was asked for, refuses one argument, breaks on another, and never finds a third. */
final class TenantProvider implements CustomSelectorProvider<RouterView> {
    final List<SelectorOptions> created = new ArrayList<>();
    private final String name;

    TenantProvider(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Class<RouterView> view() {
        return RouterView.class;
    }

    @Override
    public Set<String> options() {
        return Set.of("strict");
    }

    @Override
    public CustomSelector<RouterView> create(SelectorOptions options) {
        created.add(options);
        if (options.argument().equals(Value.of("refused"))) {
            throw new IllegalArgumentException("no tenant is called refused; write a tenant's name");
        } else if (options.argument().equals(Value.of("broken"))) {
            throw new StackOverflowError();
        }
        Phases phases = options.argument().equals(Value.of("never")) ? Phases.ERROR : Phases.REQUEST;
        return new CustomSelector<>() {
            @Override
            public Phases phases() {
                return phases;
            }

            @Override
            public @Nullable Object find(Phase phase, RouterView view) {
                return view.request().method();
            }
        };
    }
}
