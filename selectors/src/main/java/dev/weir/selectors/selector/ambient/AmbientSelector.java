package dev.weir.selectors.selector.ambient;

import dev.weir.selectors.selector.Selector;
import dev.weir.selectors.stage.StageView;

/** A selector for any stage. The phases in which it finds something depend on the stage, so they are given. */
public sealed interface AmbientSelector extends Selector<StageView>
        permits BaggageEntry,
                Constant,
                ContextEntry,
                ContextId,
                EnvironmentVariable,
                ErrorReason,
                Nothing,
                TraceIdentity {}
