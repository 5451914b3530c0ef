package dev.weir.selectors.selector.connector;

import dev.weir.selectors.stage.ConnectorView;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.Phases;
import dev.weir.selectors.stage.connector.ConnectorResponse;
import dev.weir.selectors.stage.connector.MappingProblem;
import dev.weir.selectors.value.JsonValues;
import dev.weir.selectors.value.Value;
import dev.weir.selectors.value.ValueKinds;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What could not be mapped, in the request or in the response. Absent for a response that became an error. */
public record MappingProblems(Direction direction, Form form) implements ConnectorSelector {

    /** Which of the two mappings is asked about. */
    public enum Direction {
        REQUEST,
        RESPONSE
    }

    /** How the problems are shown. */
    public enum Form {
        /** Each as JSON. */
        PROBLEMS,
        /** How often they occurred, all together. */
        COUNT,
        /** Whether there are any. */
        BOOLEAN
    }

    @Override
    public Phases phases() {
        return direction == Direction.REQUEST ? Phases.REQUEST : Phases.RESPONSE;
    }

    @Override
    public ValueKinds kinds() {
        return switch (form) {
            case PROBLEMS -> ValueKinds.TEXTS;
            case COUNT -> ValueKinds.INTEGER;
            case BOOLEAN -> ValueKinds.TRUTH;
        };
    }

    @Override
    public @Nullable Value read(Phase phase, ConnectorView view) {
        if (direction == Direction.REQUEST) {
            return show(view.request().mappingProblems());
        }
        ConnectorResponse response = view.response();
        return response == null || response.isError() ? null : show(response.mappingProblems());
    }

    private Value show(List<MappingProblem> problems) {
        return switch (form) {
            case PROBLEMS ->
                new Value.Texts(problems.stream()
                        .limit(JsonValues.MOST_ELEMENTS)
                        .map(problem -> problem.toJson().toJson(JsonValues.LONGEST_ELEMENT_TEXT))
                        .toList());
            case COUNT ->
                Value.of(problems.stream().mapToLong(MappingProblem::count).sum());
            case BOOLEAN -> Value.of(!problems.isEmpty());
        };
    }
}
