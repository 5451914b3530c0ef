package dev.weir.selectors.selector.operation;

import dev.weir.selectors.selector.Selector;
import dev.weir.selectors.stage.StageView;

/** A selector for the client's GraphQL operation, in any stage. Its phases depend on the stage, so they are given. */
public sealed interface OperationSelector extends Selector<StageView>
        permits OnGraphqlError, OperationId, OperationKind, OperationName, OperationSize {}
