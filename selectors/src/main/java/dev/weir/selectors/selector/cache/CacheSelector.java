package dev.weir.selectors.selector.cache;

import dev.weir.selectors.selector.Selector;
import dev.weir.selectors.stage.SubgraphView;

/** A selector for what caches did, or may do, for a subgraph. */
public sealed interface CacheSelector extends Selector<SubgraphView>
        permits CacheControlFact, CacheLookups, CacheStatus {}
