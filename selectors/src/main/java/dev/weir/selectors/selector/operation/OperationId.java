package dev.weir.selectors.selector.operation;

import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.Phases;
import dev.weir.selectors.stage.StageView;
import dev.weir.selectors.stage.context.ContextKeys;
import dev.weir.selectors.value.Value;
import dev.weir.selectors.value.ValueKinds;
import org.jspecify.annotations.Nullable;

/** The identity of the client's GraphQL operation in its vendor's studio. */
public record OperationId(Phases phases) implements OperationSelector {

    @Override
    public ValueKinds kinds() {
        return ValueKinds.TEXT;
    }

    @Override
    public @Nullable Value read(Phase phase, StageView view) {
        String text = view.context().text(ContextKeys.OPERATION_ID);
        return text == null ? null : Value.of(text);
    }
}
