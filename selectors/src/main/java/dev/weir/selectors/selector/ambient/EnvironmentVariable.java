package dev.weir.selectors.selector.ambient;

import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.Phases;
import dev.weir.selectors.stage.StageView;
import dev.weir.selectors.value.Value;
import dev.weir.selectors.value.ValueKinds;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A variable of the process's environment, as it was when the selector was made.
 *
 * @param text the variable's text, or null if there was none
 */
public record EnvironmentVariable(String name, @Nullable String text, Phases phases) implements AmbientSelector {

    /** Looks a variable up; where there is none, the fallback takes its place. */
    public static EnvironmentVariable lookUp(
            UnaryOperator<@Nullable String> environment, String name, @Nullable String fallback, Phases phases) {
        String text = environment.apply(name);
        return new EnvironmentVariable(name, text == null ? fallback : text, phases);
    }

    @Override
    public ValueKinds kinds() {
        return ValueKinds.TEXT;
    }

    @Override
    public @Nullable Value read(Phase phase, StageView view) {
        return text == null ? null : Value.of(text);
    }
}
