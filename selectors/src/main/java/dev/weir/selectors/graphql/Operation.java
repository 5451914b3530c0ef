package dev.weir.selectors.graphql;

import dev.weir.selectors.stage.context.OperationLimits;
import org.jspecify.annotations.Nullable;

/**
 * The operation of a document that runs. Immutable.
 *
 * @param name null if it has none
 * @param kind {@code query}, {@code mutation} or {@code subscription}
 * @param limits how large it is
 * @param fields what it selects; null if nobody wanted to know, or finding that would have cost too much
 */
public record Operation(
        @Nullable String name,
        String kind,
        OperationLimits limits,
        @Nullable SelectedFields fields) {}
