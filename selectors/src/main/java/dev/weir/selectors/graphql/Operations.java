package dev.weir.selectors.graphql;

import dev.weir.selectors.jsonpath.json.JsonNode;
import dev.weir.selectors.jsonpath.json.JsonString;
import dev.weir.selectors.stage.context.ContextKeys;
import dev.weir.selectors.stage.context.Refusals;
import dev.weir.selectors.stage.context.RequestContext;
import dev.weir.selectors.stage.graphql.FieldEvent;
import dev.weir.selectors.stage.graphql.GraphqlRequest;
import dev.weir.selectors.stage.graphql.GraphqlResponse;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what a client's GraphQL operation is. Documents are parsed with graphql-java, those that were seen lately not
 * again; one that is malformed, or would cost too much, has no operation. Safe for any thread, and never throws at a request.
 */
public final class Operations {

    /** Finds no operation in anything. */
    public static final Operations NONE = new Operations(null);

    private final @Nullable DocumentReader reader;
    private final RecentOperations recent = new RecentOperations();

    private Operations(@Nullable DocumentReader reader) {
        this.reader = reader;
    }

    /** Operations on a schema; none are found where {@link #canBeParsed nothing can parse them}. */
    public static Operations of(FieldTypes types) {
        return canBeParsed() ? new Operations(new DocumentReader(types)) : NONE;
    }

    /** Whether graphql-java is there. */
    public static boolean canBeParsed() {
        try {
            Class.forName("graphql.parser.Parser", false, Operations.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }

    /**
     * The operation of a request, or null. Its name, kind and size are put into the context, unless a gateway did so.
     *
     * @param withFields whether what it selects is wanted as well, which costs as much as the rest
     */
    public @Nullable Operation find(GraphqlRequest request, RequestContext context, boolean withFields) {
        String query = reader == null ? null : request.query();
        if (reader == null || query == null) {
            return null;
        }
        Operation operation = find(reader, query, request.operationName(), withFields, context.refusals());
        if (operation != null) {
            putText(context, ContextKeys.OPERATION_NAME, operation.name());
            putText(context, ContextKeys.OPERATION_KIND, operation.kind());
            if (context.operationLimits() == null) {
                context.operationLimits(operation.limits());
            }
        }
        return operation;
    }

    /** Tells of each field of an operation that a payload of its response holds. Payloads of deferred parts are left out. */
    public static void fields(
            Operation operation, GraphqlResponse payload, Refusals refusals, Consumer<FieldEvent> fields) {
        SelectedFields selected = operation.fields();
        JsonNode data = payload.path() == null ? payload.data() : null;
        if (data == null) {
            return;
        }
        if (selected == null || !new FieldWalk(fields).through(data, selected)) {
            refusals.document();
        }
    }

    private @Nullable Operation find(
            DocumentReader parser, String query, @Nullable String name, boolean withFields, Refusals refusals) {
        RecentOperations.Entry known = recent.find(query, name);
        if (known == null || (withFields && !known.hasFields())) {
            known = parser.read(query, name, withFields);
            recent.keep(known);
        }
        if (known.isRefused()) {
            refusals.document();
        }
        return known.operation();
    }

    private static void putText(RequestContext context, String key, @Nullable String text) {
        if (text != null && context.entry(key) == null) {
            context.put(key, JsonString.of(text));
        }
    }
}
