package dev.weir.telemetry.fuzz;

import dev.weir.selectors.graphql.FieldTypes;
import dev.weir.selectors.graphql.Operation;
import dev.weir.selectors.graphql.Operations;
import dev.weir.selectors.stage.context.OperationLimits;
import dev.weir.selectors.stage.context.Refusals;
import dev.weir.selectors.stage.context.RequestContext;
import dev.weir.selectors.stage.graphql.GraphqlRequest;
import dev.weir.selectors.stage.graphql.GraphqlResponse;
import dev.weir.selectors.stage.http.Body;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The first line as the payload of a response, and what follows as the document that asked for it, and as a schema. */
final class GraphqlTarget implements FuzzTarget {
    private static final Set<String> KINDS = Set.of("query", "mutation", "subscription");
    private static final long MOST = 0xFFFF_FFFFL;
    private static final int MOST_FIELDS = 10_000;
    private static final FieldTypes SCHEMA = FieldTypes.of(
            "type Query { a: A n: Int l: [[A]] } interface A { a: A n: Int } type B implements A { b: B }");

    private final Operations operations = Operations.of(SCHEMA);

    @Override
    public void check(byte[] input) {
        String text = FuzzText.of(input);
        String document = FuzzText.rest(text);
        Body payload = Body.of(FuzzText.firstLine(text));
        Operation alone = check(document, null, payload);
        if (alone != null && alone.name() != null) {
            WellFormed.check(alone.equals(check(document, alone.name(), payload)), "another operation by its name");
        }
        checkSchema(document);
    }

    private @Nullable Operation check(String document, @Nullable String name, Body payload) {
        RequestContext context = RequestContext.create();
        Operation operation = operations.find(GraphqlRequest.of(document, name, null), context, true);
        if (operation == null) {
            WellFormed.check(context.entries().isEmpty(), "entries without an operation");
            return null;
        }
        WellFormed.check(KINDS.contains(operation.kind()), "a kind called", operation.kind());
        OperationLimits size = operation.limits();
        for (long count : new long[] {size.aliases(), size.depth(), size.height(), size.rootFields()}) {
            WellFormed.check(count >= 0 && count <= MOST, "a count of", String.valueOf(count));
        }
        AtomicInteger fields = new AtomicInteger();
        Refusals refusals = new Refusals();
        Operations.fields(operation, new GraphqlResponse(payload), refusals, field -> fields.incrementAndGet());
        WellFormed.check(fields.get() <= MOST_FIELDS, "too many fields");
        return operation;
    }

    private static void checkSchema(String text) {
        try {
            FieldTypes.of(text);
        } catch (IllegalArgumentException e) {
            WellFormed.check(e.getMessage() != null, "a schema is refused without a word");
        }
    }
}
