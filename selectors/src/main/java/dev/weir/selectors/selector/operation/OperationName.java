package dev.weir.selectors.selector.operation;

import dev.weir.selectors.selector.Need;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.Phases;
import dev.weir.selectors.stage.StageView;
import dev.weir.selectors.stage.context.ContextKeys;
import dev.weir.selectors.value.Value;
import dev.weir.selectors.value.ValueKinds;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The name of the client's GraphQL operation.
 *
 * @param fallback the name of an operation without one
 */
public record OperationName(NameForm form, @Nullable String fallback, Phases phases) implements OperationSelector {

    @Override
    public ValueKinds kinds() {
        return ValueKinds.TEXT;
    }

    @Override
    public @Nullable Value read(Phase phase, StageView view) {
        return form.show(view.context().text(ContextKeys.OPERATION_NAME), fallback);
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.OPERATION);
    }
}
