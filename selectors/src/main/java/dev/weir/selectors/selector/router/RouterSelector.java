package dev.weir.selectors.selector.router;

import dev.weir.selectors.selector.Selector;
import dev.weir.selectors.stage.RouterView;

/** A selector for the router alone. */
public sealed interface RouterSelector extends Selector<RouterView>
        permits ActiveSubgraphRequests, ResponseErrors, RouterFact {}
