package dev.weir.telemetry.fuzz;

import dev.weir.selectors.jsonpath.JsonPath;
import dev.weir.selectors.jsonpath.json.JsonNode;
import dev.weir.selectors.jsonpath.json.parser.JsonParser;
import dev.weir.selectors.jsonpath.json.parser.JsonSyntaxException;
import dev.weir.selectors.selector.DocumentPath;
import dev.weir.selectors.stage.context.Refusals;
import dev.weir.selectors.stage.graphql.GraphqlRequest;
import dev.weir.selectors.stage.graphql.GraphqlResponse;
import dev.weir.selectors.stage.http.Body;
import dev.weir.selectors.value.JsonValues;
import java.util.List;

/** The input as the body of a request and of a response, in which selectors look for things. */
final class JsonTarget implements FuzzTarget {
    private static final List<DocumentPath> PATHS = List.of(
            path("$"), path("$.data"), path("$..n"), path("$[*].message"), path("$..[?(@.n > 1)]"), path("$[0:9:2]"));

    @Override
    public void check(byte[] input) {
        Body body = Body.of(input);
        JsonNode parsed = body.json();
        if (parsed != null) {
            checkWrittenAgain(parsed);
        }
        GraphqlResponse response = new GraphqlResponse(body);
        Refusals refusals = new Refusals();
        for (DocumentPath path : PATHS) {
            WellFormed.checkAttribute(path.find(body, body.json(), refusals));
            WellFormed.checkAttribute(path.find(body, response.data(), refusals));
            WellFormed.checkAttribute(path.find(body, response.errors(), refusals));
        }
        GraphqlRequest request = new GraphqlRequest(body);
        WellFormed.checkAttribute(JsonValues.of(request.variable("n")));
        WellFormed.check(body.text(JsonValues.LONGEST_TEXT).length() <= JsonValues.LONGEST_TEXT, "a long text");
    }

    /** What was read comes out the same when it is written and read again. A lone surrogate can't be written. */
    private static void checkWrittenAgain(JsonNode parsed) {
        String written = parsed.toString();
        try {
            WellFormed.check(JsonParser.parse(written).equals(parsed), "another document:", written);
        } catch (JsonSyntaxException e) {
            WellFormed.check(String.valueOf(e.getMessage()).contains("unpaired surrogate"), e + " in", written);
        }
    }

    private static DocumentPath path(String path) {
        return new DocumentPath(JsonPath.compileTolerant(path));
    }
}
