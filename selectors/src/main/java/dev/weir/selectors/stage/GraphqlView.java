package dev.weir.selectors.stage;

import dev.weir.selectors.stage.context.RequestContext;
import dev.weir.selectors.stage.graphql.FieldEvent;
import org.jspecify.annotations.Nullable;

/**
 * What can be seen of the fields of a response.
 *
 * @param field the field that is looked at now, if one is
 */
public record GraphqlView(
        RequestContext context,
        @Nullable FieldEvent field,
        @Nullable StageError error) implements StageView {

    public static GraphqlView of(RequestContext context) {
        return new GraphqlView(context, null, null);
    }

    public GraphqlView with(FieldEvent newField) {
        return new GraphqlView(context, newField, error);
    }
}
