package dev.weir.testing.selector;

import dev.weir.selectors.jsonpath.json.JsonString;
import dev.weir.selectors.stage.ConnectorView;
import dev.weir.selectors.stage.GraphqlView;
import dev.weir.selectors.stage.RouterView;
import dev.weir.selectors.stage.StageError;
import dev.weir.selectors.stage.StageView;
import dev.weir.selectors.stage.SubgraphView;
import dev.weir.selectors.stage.SupergraphView;
import dev.weir.selectors.stage.connector.ConnectorRequest;
import dev.weir.selectors.stage.connector.ConnectorResponse;
import dev.weir.selectors.stage.context.ContextKeys;
import dev.weir.selectors.stage.context.RequestContext;
import dev.weir.selectors.stage.graphql.FieldEvent;
import dev.weir.selectors.stage.graphql.GraphqlRequest;
import dev.weir.selectors.stage.graphql.GraphqlResponse;
import dev.weir.selectors.stage.graphql.SubgraphRequest;
import dev.weir.selectors.stage.graphql.SubgraphResponse;
import dev.weir.selectors.stage.graphql.SupergraphRequest;
import dev.weir.selectors.stage.http.Body;
import dev.weir.selectors.stage.http.Headers;
import dev.weir.selectors.stage.http.HttpResponse;
import dev.weir.selectors.stage.http.RouterRequest;
import dev.weir.selectors.stage.http.RouterResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Views of requests that nobody would send in good faith, and of those that have nearly nothing. */
final class HostileViews {
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "0",
            "-1",
            "\u0000\u001b[31m\r\n",
            "\uD800",
            "\u202Eevil",
            "null",
            "{\"query\":",
            "[".repeat(10_000),
            "a".repeat(1 << 20));

    private HostileViews() {}

    /** Those that a selector of this view may be shown. */
    static <V extends StageView> List<V> of(Class<V> view) {
        List<StageView> all = new ArrayList<>();
        for (String text : TEXTS) {
            Headers headers = headers(text);
            router(text, headers, all);
            graphql(text, headers, all);
            behind(text, headers, all);
        }
        return all.stream().filter(view::isInstance).map(view::cast).toList();
    }

    private static void router(String text, Headers headers, List<StageView> all) {
        RouterView request = RouterView.of(context(text), RouterRequest.of(text, text, headers));
        all.add(request);
        all.add(request.with(RouterResponse.of(-1, headers)));
        all.add(request.with(new RouterResponse(new HttpResponse(Integer.MAX_VALUE, headers), -1L, Body.of(text))));
        all.add(request.with(new StageError(text)));
    }

    private static void graphql(String text, Headers headers, List<StageView> all) {
        SupergraphRequest request = new SupergraphRequest(new GraphqlRequest(Body.of(text)), headers);
        SupergraphView view = SupergraphView.of(context(text), request);
        all.add(view);
        all.add(view.with(new HttpResponse(0, headers)).with(new GraphqlResponse(Body.of(text))));
        all.add(view.with(new StageError(text)));
        GraphqlView field = GraphqlView.of(context(text));
        all.add(field);
        all.add(field.with(new FieldEvent(text, text, text, JsonString.of(text))));
    }

    private static void behind(String text, Headers headers, List<StageView> all) {
        SubgraphView subgraph = SubgraphView.of(
                context(text), new SubgraphRequest(text, text, new GraphqlRequest(Body.of(text)), headers, null));
        all.add(subgraph);
        all.add(subgraph.with(SubgraphResponse.of(text, -1, headers)));
        all.add(subgraph.with(new StageError(text)));
        ConnectorView connector =
                ConnectorView.of(context(text), new ConnectorRequest(text, null, text, text, headers, List.of()));
        all.add(connector);
        all.add(connector.with(new ConnectorResponse(null, null, true, List.of())));
        all.add(connector.with(new StageError(text)));
    }

    private static RequestContext context(String text) {
        RequestContext context = RequestContext.create();
        context.put(ContextKeys.OPERATION_NAME, JsonString.of(text));
        return context;
    }

    /** Headers of which each is there, with the same text. */
    private static Headers headers(String text) {
        return new Headers() {
            @Override
            public @Nullable String first(String name) {
                return text;
            }

            @Override
            public List<String> all(String name) {
                return List.of(text, text);
            }
        };
    }
}
