package dev.weir.telemetry.scenario.script;

import dev.weir.telemetry.yaml.MappingReader;
import dev.weir.telemetry.yaml.YamlDocument;
import dev.weir.telemetry.yaml.expansion.Expansion;
import dev.weir.telemetry.yaml.source.YamlSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads scripts, strictly. */
public final class ScriptReader {
    private static final Map<String, Function<MappingReader, ScenarioEvent>> EVENTS = events();

    private ScriptReader() {}

    /**
     * Reads a script.
     *
     * @throws dev.weir.telemetry.yaml.problem.ConfigurationException with all that is wrong with it
     */
    public static ScenarioScript read(YamlSource source) {
        return YamlDocument.read(source, Expansion.none()).as(ScriptReader::script);
    }

    private static ScenarioScript script(MappingReader top) {
        top.string("description").required();
        return new ScenarioScript(top.at("events")
                .list(request -> request.list(event -> event.mapping(ScriptReader::event)))
                .required());
    }

    private static ScenarioEvent event(MappingReader event) {
        List<String> given = EVENTS.keySet().stream().filter(event::has).toList();
        if (given.size() != 1) {
            EVENTS.keySet().forEach(event::at);
            event.check(false, "found " + given.size() + " events in one element", "write one of " + EVENTS.keySet());
            return request -> {};
        }
        String type = given.get(0);
        return event.mapping(type, fields -> read(type, fields)).required();
    }

    private static ScenarioEvent read(String type, MappingReader fields) {
        Function<MappingReader, ScenarioEvent> reader = EVENTS.get(type);
        if (reader == null) {
            throw new IllegalStateException("no event is called " + type);
        }
        return reader.apply(fields);
    }

    private static Map<String, Function<MappingReader, ScenarioEvent>> events() {
        Map<String, Function<MappingReader, ScenarioEvent>> events = new LinkedHashMap<>();
        events.put("context", ContextEvents::context);
        events.put("extension", ContextEvents::extension);
        events.put("router_request", RouterEvents::request);
        events.put("router_response", RouterEvents::response);
        events.put("router_error", RouterEvents::error);
        events.put("supergraph_request", SupergraphEvents::request);
        events.put("supergraph_response", SupergraphEvents::response);
        events.put("supergraph_error", SupergraphEvents::error);
        events.put("graphql_response", SupergraphEvents::payload);
        events.put("subgraph_request", SubgraphEvents::request);
        events.put("subgraph_response", SubgraphEvents::response);
        events.put("subgraph_error", SubgraphEvents::error);
        events.put("connector_request", ConnectorEvents::request);
        events.put("connector_response", ConnectorEvents::response);
        events.put("connector_error", ConnectorEvents::error);
        events.put("response_field", FieldEvents::field);
        events.put("subscription_ended", RouterEvents::subscriptionEnded);
        return events;
    }
}
