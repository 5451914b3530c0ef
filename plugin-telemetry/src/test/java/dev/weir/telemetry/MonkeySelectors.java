package dev.weir.telemetry;

import dev.weir.selectors.custom.CustomSelector;
import dev.weir.selectors.custom.CustomSelectorProvider;
import dev.weir.selectors.custom.CustomSelectors;
import dev.weir.selectors.custom.SelectorOptions;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.Phases;
import dev.weir.selectors.stage.RouterView;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Selectors that do all that a selector must not, as their argument says. */
record MonkeySelectors(String name, Clock clock) implements CustomSelectorProvider<RouterView> {

    /** What a monkey moves to seem slow. */
    interface Clock {
        void advance(Duration time);
    }

    static CustomSelectors of(Clock clock) {
        return CustomSelectors.of(List.of(
                new MonkeySelectors("monkey_one", clock),
                new MonkeySelectors("monkey_two", clock),
                new MonkeySelectors("monkey_three", clock)));
    }

    @Override
    public Class<RouterView> view() {
        return RouterView.class;
    }

    @Override
    public CustomSelector<RouterView> create(SelectorOptions options) {
        String what = options.text();
        return new CustomSelector<>() {
            @Override
            public Phases phases() {
                return Phases.ALL;
            }

            @Override
            public @Nullable Object find(Phase phase, RouterView view) {
                return misbehave(what);
            }
        };
    }

    private Object misbehave(String what) {
        return switch (what) {
            case "throws" -> throw new IllegalStateException("a monkey\n\u001b[31m");
            case "recurses" -> recursion(0);
            case "lacks" -> throw new NoClassDefFoundError("dev/acme/Gone");
            case "raves" -> new Object();
            case "dawdles" -> advance(Duration.ofNanos(200_000));
            case "sleeps" -> advance(Duration.ofSeconds(1));
            default -> "fine\n" + "x".repeat(1 << 20);
        };
    }

    private static int recursion(int depth) {
        return depth < 0 ? 0 : recursion(depth + 1) + 1;
    }

    private String advance(Duration time) {
        clock.advance(time);
        return "late";
    }
}
