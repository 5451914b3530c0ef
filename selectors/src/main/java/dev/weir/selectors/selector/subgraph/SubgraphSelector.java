package dev.weir.selectors.selector.subgraph;

import dev.weir.selectors.selector.Selector;
import dev.weir.selectors.stage.SubgraphView;

/** A selector for subgraphs alone. */
public sealed interface SubgraphSelector extends Selector<SubgraphView>
        permits GraphqlOperationName,
                QueryText,
                QueryVariable,
                ResendCount,
                ResponseData,
                ResponseErrors,
                ResponseFact,
                SubgraphName,
                SupergraphHeader {}
