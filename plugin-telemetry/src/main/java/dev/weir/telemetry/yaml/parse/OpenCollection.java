package dev.weir.telemetry.yaml.parse;

import dev.weir.telemetry.yaml.node.NodePath;
import dev.weir.telemetry.yaml.node.YamlNode;
import dev.weir.telemetry.yaml.problem.Position;
import org.jspecify.annotations.Nullable;

/** A list or mapping whose end has not been read. */
abstract sealed class OpenCollection permits OpenMapping, OpenSequence {
    final Position position;
    final NodePath path;
    final @Nullable String anchor;
    private final int nodesBefore;
    private int height = 1;

    OpenCollection(Position position, NodePath path, @Nullable String anchor, int nodesBefore) {
        this.position = position;
        this.path = path;
        this.anchor = anchor;
        this.nodesBefore = nodesBefore;
    }

    /** The path that the next node will have. */
    abstract NodePath nextPath();

    abstract void add(YamlNode node);

    abstract YamlNode close();

    final void contains(int innerHeight) {
        height = Math.max(height, innerHeight + 1);
    }

    final int height() {
        return height;
    }

    final int nodesBefore() {
        return nodesBefore;
    }
}
