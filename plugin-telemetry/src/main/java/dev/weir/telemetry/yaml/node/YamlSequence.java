package dev.weir.telemetry.yaml.node;

import dev.weir.telemetry.yaml.problem.Position;
import java.util.ArrayList;
import java.util.List;

/** A list, in the order of the file. */
public record YamlSequence(Position position, NodePath path, List<YamlNode> elements) implements YamlNode {
    public YamlSequence {
        elements = List.copyOf(elements);
    }

    @Override
    public boolean fromExpansion() {
        return elements.stream().anyMatch(YamlNode::fromExpansion);
    }

    @Override
    public YamlSequence at(NodePath otherPath) {
        List<YamlNode> moved = new ArrayList<>(elements.size());
        for (YamlNode element : elements) {
            moved.add(element.at(otherPath.index(moved.size())));
        }
        return new YamlSequence(position, otherPath, moved);
    }

    @Override
    public String describe() {
        return elements.isEmpty() ? "an empty list" : "a list";
    }
}
