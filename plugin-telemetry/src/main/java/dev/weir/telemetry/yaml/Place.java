package dev.weir.telemetry.yaml;

import dev.weir.telemetry.yaml.node.NodePath;
import dev.weir.telemetry.yaml.node.ScalarType;
import dev.weir.telemetry.yaml.node.YamlNode;
import dev.weir.telemetry.yaml.node.YamlScalar;
import dev.weir.telemetry.yaml.problem.Position;
import dev.weir.telemetry.yaml.problem.Problem;
import dev.weir.telemetry.yaml.problem.SafeText;
import org.jspecify.annotations.Nullable;

/**
 * Where a setting is, or where it should be, and the words for what is wrong there.
 *
 * @param node what is there; null when the key is absent
 * @param position the node's, or that of the mapping that lacks the key
 */
record Place(Reading reading, @Nullable YamlNode node, Position position, NodePath path) {

    static Place of(Reading reading, YamlNode node) {
        return new Place(reading, node, node.position(), node.path());
    }

    boolean isEmpty() {
        return node == null || isScalarOf(ScalarType.NOTHING);
    }

    /** Whether the parser has refused what is here, and said so. */
    boolean isRefused() {
        return isScalarOf(ScalarType.REFUSED);
    }

    void reportMissing(String expected) {
        String found = node == null ? "missing key " + SafeText.quote(path.lastKey()) : "found nothing";
        reading.refuse(Problem.error(position, path.toString(), found).expecting(expected));
    }

    /** Reports what is here, unless the parser has refused it and said so. */
    void refuse(String expected, @Nullable String advice) {
        if (isRefused()) {
            reading.refuseAgain();
            return;
        }
        String found = node == null ? "found nothing" : "found " + node.describe();
        reading.refuse(Problem.error(position, path.toString(), found)
                .expecting(expected)
                .suggesting(advice));
    }

    private boolean isScalarOf(ScalarType type) {
        return node instanceof YamlScalar scalar && scalar.type() == type;
    }
}
