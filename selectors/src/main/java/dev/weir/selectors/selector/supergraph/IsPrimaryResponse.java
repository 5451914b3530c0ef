package dev.weir.selectors.selector.supergraph;

import dev.weir.selectors.jsonpath.json.JsonBoolean;
import dev.weir.selectors.selector.Need;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.Phases;
import dev.weir.selectors.stage.SupergraphView;
import dev.weir.selectors.stage.context.ContextKeys;
import dev.weir.selectors.value.Value;
import dev.weir.selectors.value.ValueKinds;
import java.util.Set;

/** Whether this is the first payload of a response, or the only one. Never absent. */
public record IsPrimaryResponse() implements SupergraphSelector {

    private static final Phases PHASES = Phases.of(Phase.RESPONSE, Phase.EVENT, Phase.ERROR);

    @Override
    public Phases phases() {
        return PHASES;
    }

    @Override
    public ValueKinds kinds() {
        return ValueKinds.TRUTH;
    }

    /** The first payload has nothing before it that could have said so: what isn't said counts as true. */
    @Override
    public Value read(Phase phase, SupergraphView view) {
        return Value.of(phase == Phase.RESPONSE || view.context().entry(ContextKeys.FIRST_EVENT) != JsonBoolean.FALSE);
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.PAYLOADS);
    }
}
