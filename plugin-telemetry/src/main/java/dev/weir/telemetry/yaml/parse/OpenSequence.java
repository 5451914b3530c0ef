package dev.weir.telemetry.yaml.parse;

import dev.weir.telemetry.yaml.node.NodePath;
import dev.weir.telemetry.yaml.node.YamlNode;
import dev.weir.telemetry.yaml.node.YamlSequence;
import dev.weir.telemetry.yaml.problem.Position;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list whose end has not been read. */
final class OpenSequence extends OpenCollection {
    private final List<YamlNode> elements = new ArrayList<>();

    OpenSequence(Position position, NodePath path, @Nullable String anchor, int nodesBefore) {
        super(position, path, anchor, nodesBefore);
    }

    @Override
    NodePath nextPath() {
        return path.index(elements.size());
    }

    @Override
    void add(YamlNode node) {
        elements.add(node);
    }

    @Override
    YamlNode close() {
        return new YamlSequence(position, path, elements);
    }
}
