package dev.weir.selectors.stage;

import dev.weir.selectors.stage.context.RequestContext;
import org.jspecify.annotations.Nullable;

/** What can be seen of a stage at one moment. Immutable, but for the context, which all stages share. */
public sealed interface StageView permits HttpView, GraphqlView {

    RequestContext context();

    /** Why the stage failed, or null while it hasn't. */
    @Nullable
    StageError error();
}
