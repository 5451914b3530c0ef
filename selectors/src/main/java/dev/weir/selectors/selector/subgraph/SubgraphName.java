package dev.weir.selectors.selector.subgraph;

import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.Phases;
import dev.weir.selectors.stage.SubgraphView;
import dev.weir.selectors.stage.graphql.SubgraphResponse;
import dev.weir.selectors.value.Value;
import dev.weir.selectors.value.ValueKinds;

/**
 * The name of the subgraph. In the response's phase it is the name that the response goes by.
 *
 * @param phases the phases in which the name is wanted
 */
public record SubgraphName(Phases phases) implements SubgraphSelector {

    /** The name in all phases that have one. */
    public static final SubgraphName ALWAYS = new SubgraphName(Phases.of(Phase.REQUEST, Phase.RESPONSE));

    @Override
    public ValueKinds kinds() {
        return ValueKinds.TEXT;
    }

    @Override
    public Value read(Phase phase, SubgraphView view) {
        SubgraphResponse response = phase == Phase.RESPONSE ? view.response() : null;
        return Value.of(response == null ? view.request().subgraph() : response.subgraph());
    }
}
