package dev.weir.telemetry.request;

import dev.weir.selectors.graphql.Operation;
import dev.weir.selectors.graphql.Operations;
import dev.weir.selectors.jsonpath.json.JsonBoolean;
import dev.weir.selectors.selector.Need;
import dev.weir.selectors.stage.GraphqlView;
import dev.weir.selectors.stage.StageError;
import dev.weir.selectors.stage.SupergraphView;
import dev.weir.selectors.stage.context.ContextKeys;
import dev.weir.selectors.stage.context.RequestContext;
import dev.weir.selectors.stage.graphql.GraphqlResponse;
import dev.weir.selectors.stage.graphql.SupergraphRequest;
import dev.weir.selectors.stage.http.HttpResponse;
import dev.weir.telemetry.instruments.plan.Instruments;
import dev.weir.telemetry.instruments.plan.StageRun;
import org.jspecify.annotations.Nullable;

/**
 * A client's GraphQL operation, until the last payload of its response. Any thread may tell it what happens; one that is
 * closed before it had a response, a payload or an error counts as given up.
 */
public final class SupergraphStage implements OpenParts.AutoCloseablePart {
    private final Instruments instruments;
    private final RequestContext context;
    private final StageRun<SupergraphView> running;
    private final StageRun<GraphqlView> fields;
    private final OpenParts siblings;
    private final @Nullable Operation operation;

    SupergraphStage(Instruments instruments, RequestContext context, SupergraphRequest request, OpenParts siblings) {
        this.instruments = instruments;
        this.context = context;
        this.siblings = siblings;
        this.operation = instruments.need(Need.OPERATION)
                ? instruments.operations().find(request.graphql(), context, instruments.need(Need.FIELDS))
                : null;
        this.running = instruments.supergraph().begin(SupergraphView.of(context, request));
        this.fields = instruments.graphql().begin(GraphqlView.of(context));
    }

    /** The head of the response is there. Its payloads follow, a single one too. */
    public void response(HttpResponse response) {
        running.response(view -> view.with(response));
    }

    /** One payload of the response. */
    public void event(GraphqlResponse payload) {
        boolean looksInside = instruments.need(Need.PAYLOADS);
        if (looksInside && payload.errors().size() > 0) {
            context.put(ContextKeys.CONTAINS_GRAPHQL_ERROR, JsonBoolean.TRUE);
        }
        running.event(view -> view.with(payload));
        if (operation != null && instruments.need(Need.FIELDS)) {
            Operations.fields(operation, payload, context.refusals(), field -> fields.field(view -> view.with(field)));
        }
        if (looksInside) {
            context.put(ContextKeys.FIRST_EVENT, JsonBoolean.FALSE);
        }
    }

    /** The operation failed without a response, and is over. */
    public void error(String reason) {
        StageError error = new StageError(reason);
        running.error(view -> view.with(error));
        close();
    }

    /** The last payload is sent, or the operation is given up. */
    @Override
    public void close() {
        fields.close();
        running.close();
        siblings.remove(this);
    }
}
