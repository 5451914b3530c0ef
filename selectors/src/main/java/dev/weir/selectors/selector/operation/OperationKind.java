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

/** Whether the client's GraphQL operation is a query, a mutation or a subscription. */
public record OperationKind(Phases phases) implements OperationSelector {

    @Override
    public ValueKinds kinds() {
        return ValueKinds.TEXT;
    }

    @Override
    public @Nullable Value read(Phase phase, StageView view) {
        String text = view.context().text(ContextKeys.OPERATION_KIND);
        return text == null ? null : Value.of(text);
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.OPERATION);
    }
}
