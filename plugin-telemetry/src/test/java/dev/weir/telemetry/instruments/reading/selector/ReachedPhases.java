package dev.weir.telemetry.instruments.reading.selector;

import dev.weir.selectors.stage.Phase;
import dev.weir.telemetry.yaml.node.YamlEntry;
import dev.weir.telemetry.yaml.node.YamlNode;
import dev.weir.telemetry.yaml.node.YamlSequence;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The phases to which the events of a script bring each stage. One that is still open in the end is given up. */
final class ReachedPhases {
    private static final Map<String, Phase> LATER =
            Map.of("response", Phase.RESPONSE, "error", Phase.ERROR, "request", Phase.REQUEST);

    private final Map<String, Set<Phase>> reached = new LinkedHashMap<>();
    private final Set<String> open = new LinkedHashSet<>();

    private ReachedPhases() {}

    static Map<String, Set<Phase>> of(@Nullable YamlNode events) {
        ReachedPhases phases = new ReachedPhases();
        elements(events).forEach(request -> {
            elements(request)
                    .forEach(event ->
                            ParsedCase.entries(event).map(YamlEntry::key).forEach(phases::play));
            phases.open.forEach(stage -> phases.reach(stage, Phase.DROP));
            phases.open.clear();
        });
        return phases.reached;
    }

    private void play(String event) {
        switch (event) {
            case "graphql_response" -> reach("supergraph", Phase.EVENT);
            case "response_field" -> reach("graphql", Phase.FIELD);
            default -> {
                int underscore = event.lastIndexOf('_');
                Phase phase = LATER.get(event.substring(underscore + 1));
                if (phase != null) {
                    enter(event.substring(0, underscore), phase);
                }
            }
        }
    }

    private void enter(String stage, Phase phase) {
        if (phase == Phase.REQUEST) {
            if (!open.add(stage)) {
                reach(stage, Phase.DROP);
            }
        } else {
            open.remove(stage);
        }
        reach(stage, phase);
    }

    private void reach(String stage, Phase phase) {
        reached.computeIfAbsent(stage, missing -> EnumSet.noneOf(Phase.class)).add(phase);
    }

    private static List<YamlNode> elements(@Nullable YamlNode node) {
        return node instanceof YamlSequence list ? list.elements() : List.of();
    }
}
