package dev.weir.selectors.selector.operation;

import dev.weir.selectors.jsonpath.json.JsonBoolean;
import dev.weir.selectors.selector.Need;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.Phases;
import dev.weir.selectors.stage.StageView;
import dev.weir.selectors.stage.context.ContextKeys;
import dev.weir.selectors.value.Value;
import dev.weir.selectors.value.ValueKinds;
import java.util.Set;

/** Whether a response of this request held GraphQL errors. Never absent. */
public record OnGraphqlError(Phases phases) implements OperationSelector {

    @Override
    public ValueKinds kinds() {
        return ValueKinds.TRUTH;
    }

    @Override
    public Value read(Phase phase, StageView view) {
        return Value.of(view.context().entry(ContextKeys.CONTAINS_GRAPHQL_ERROR) == JsonBoolean.TRUE);
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.PAYLOADS);
    }
}
