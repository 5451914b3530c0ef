package dev.weir.selectors.selector.supergraph;

import dev.weir.selectors.selector.Selector;
import dev.weir.selectors.stage.SupergraphView;

/** A selector for the supergraph alone. */
public sealed interface SupergraphSelector extends Selector<SupergraphView>
        permits Cost, IsPrimaryResponse, QueryText, QueryVariable, ResponseData, ResponseErrors {}
