package dev.weir.telemetry.scenario.script;

import dev.weir.selectors.jsonpath.json.JsonNumber;
import dev.weir.selectors.jsonpath.json.JsonObject;
import dev.weir.selectors.stage.context.OperationLimits;
import dev.weir.selectors.stage.context.RequestContext;
import dev.weir.telemetry.yaml.MappingReader;

/** What happens to the context that all stages share. */
final class ContextEvents {
    private static final String LIMITS = "apollo_private.query.";

    private ContextEvents() {}

    static ScenarioEvent context(MappingReader fields) {
        JsonObject entries = Fields.object(fields, "map");
        return request -> {
            for (int i = 0; i < entries.size(); i++) {
                request.context().put(entries.name(i), entries.value(i));
            }
        };
    }

    static ScenarioEvent extension(MappingReader fields) {
        JsonObject entries = Fields.object(fields, "map");
        return request -> limit(request.context(), entries);
    }

    private static void limit(RequestContext context, JsonObject entries) {
        OperationLimits known = context.operationLimits();
        OperationLimits before = known == null ? new OperationLimits(0, 0, 0, 0) : known;
        OperationLimits after = new OperationLimits(
                count(entries, "aliases", before.aliases()),
                count(entries, "depth", before.depth()),
                count(entries, "height", before.height()),
                count(entries, "root_fields", before.rootFields()));
        if (!after.equals(before)) {
            context.operationLimits(after);
        }
    }

    private static long count(JsonObject entries, String name, long before) {
        return entries.member(LIMITS + name) instanceof JsonNumber.Whole count ? count.value() : before;
    }
}
