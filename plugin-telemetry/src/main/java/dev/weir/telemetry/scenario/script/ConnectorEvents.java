package dev.weir.telemetry.scenario.script;

import dev.weir.selectors.stage.ConnectorView;
import dev.weir.selectors.stage.StageError;
import dev.weir.selectors.stage.connector.ConnectorRequest;
import dev.weir.selectors.stage.connector.ConnectorResponse;
import dev.weir.selectors.stage.connector.MappingProblem;
import dev.weir.telemetry.yaml.MappingReader;
import java.util.List;

/** What happens between connectors and REST services. */
final class ConnectorEvents {
    private ConnectorEvents() {}

    static ScenarioEvent request(MappingReader fields) {
        fields.string("uri").required();
        fields.string("body");
        ConnectorRequest connector = new ConnectorRequest(
                fields.string("subgraph_name").required(),
                fields.string("source_name").required(),
                fields.string("http_method").required(),
                fields.string("url_template").required(),
                Fields.headers(fields).build(),
                problems(fields));
        return request -> request.connector().begin(ConnectorView.of(request.context(), connector));
    }

    static ScenarioEvent response(MappingReader fields) {
        fields.string("body").required();
        ConnectorResponse response = new ConnectorResponse(Fields.response(fields), null, false, problems(fields));
        return request -> request.connector().response(view -> view.with(response));
    }

    static ScenarioEvent error(MappingReader fields) {
        StageError error = new StageError(fields.string("error").required());
        return request -> request.connector().error(view -> view.with(error));
    }

    private static List<MappingProblem> problems(MappingReader fields) {
        return fields.list("mapping_problems", ConnectorEvents::problem).orElse(List.of());
    }

    private static MappingProblem problem(MappingReader problem) {
        problem.at("level");
        return new MappingProblem(
                problem.string("message").required(),
                problem.string("path").required(),
                problem.integer("count", 0, Long.MAX_VALUE).required(),
                problem.string("location").required());
    }
}
