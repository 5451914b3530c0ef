package dev.weir.gateway.graphql;

import dev.weir.selectors.jsonpath.json.JsonObject;
import dev.weir.selectors.jsonpath.json.parser.JsonLimits;
import dev.weir.selectors.jsonpath.json.parser.JsonParser;
import dev.weir.selectors.jsonpath.json.parser.JsonSyntaxException;
import dev.weir.selectors.stage.graphql.GraphqlRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells GraphQL requests from others. Nothing in them is parsed here but a query string. */
public final class GraphqlOverHttp {
    private GraphqlOverHttp() {}

    /** Whether the operation is in the body. */
    public static boolean isInBody(HttpRequest request) {
        String type = request.headers().get(HttpHeaderNames.CONTENT_TYPE);
        return request.method().equals(HttpMethod.POST)
                && type != null
                && (type.toLowerCase(Locale.ROOT).startsWith("application/json")
                        || type.toLowerCase(Locale.ROOT).startsWith("application/graphql+json"));
    }

    /** The operation of a query string, or null if there is none. */
    public static @Nullable GraphqlRequest inQuery(HttpRequest request) {
        if (!request.method().equals(HttpMethod.GET) || request.uri().indexOf('?') < 0) {
            return null;
        }
        Map<String, List<String>> parameters;
        try {
            parameters = new QueryStringDecoder(request.uri()).parameters();
        } catch (IllegalArgumentException e) {
            return null; // the escapes are malformed, and so it is no operation; the upstream will say so
        }
        String query = first(parameters, "query");
        return query == null
                ? null
                : GraphqlRequest.of(
                        query, first(parameters, "operationName"), variables(first(parameters, "variables")));
    }

    private static @Nullable String first(Map<String, List<String>> parameters, String name) {
        List<String> values = parameters.get(name);
        return values == null ? null : values.get(0);
    }

    private static @Nullable JsonObject variables(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return JsonParser.parse(text.getBytes(StandardCharsets.UTF_8), JsonLimits.DEFAULTS)
                            instanceof JsonObject object
                    ? object
                    : null;
        } catch (JsonSyntaxException e) {
            return null; // as if there were none; the upstream will say so
        }
    }
}
