package dev.weir.telemetry.yaml.parse;

import dev.weir.telemetry.yaml.node.NodePath;
import dev.weir.telemetry.yaml.node.YamlNode;
import dev.weir.telemetry.yaml.problem.Position;
import dev.weir.telemetry.yaml.problem.Problem;
import dev.weir.telemetry.yaml.problem.SafeText;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The finished nodes that have a name, and how much of the file's allowance each would take once more. */
final class Anchors {
    private final Map<String, Anchored> byName = new HashMap<>();

    /**
     * A node that an alias can repeat.
     *
     * @param nodes how many nodes it is made of
     * @param height how many collections are nested in it, itself included
     */
    record Anchored(YamlNode node, int nodes, int height) {}

    void define(String name, Anchored anchored) {
        byName.put(name, anchored);
    }

    Optional<Anchored> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    static Problem unknown(String name, boolean isOpen, Position position, NodePath path) {
        String alias = SafeText.quote("*" + name);
        return isOpen
                ? Problem.error(position, path.toString(), "the alias " + alias + " repeats what it is part of")
                        .suggesting("write the value itself")
                : Problem.error(position, path.toString(), "the alias " + alias + " has no anchor above it")
                        .suggesting("put it in quotes if it is meant as text");
    }
}
