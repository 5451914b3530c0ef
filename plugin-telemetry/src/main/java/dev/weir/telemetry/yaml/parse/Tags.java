package dev.weir.telemetry.yaml.parse;

import dev.weir.telemetry.yaml.node.NodePath;
import dev.weir.telemetry.yaml.node.ScalarType;
import dev.weir.telemetry.yaml.problem.Position;
import dev.weir.telemetry.yaml.problem.Problem;
import dev.weir.telemetry.yaml.problem.SafeText;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Tag;

/** The few tags that a configuration may have: those of the core schema. All others are refused, whatever they make. */
final class Tags {
    private static final Map<String, Set<ScalarType>> TYPES = Map.of(
            Tag.INT.getValue(), EnumSet.of(ScalarType.INTEGER),
            Tag.FLOAT.getValue(), EnumSet.of(ScalarType.INTEGER, ScalarType.DECIMAL),
            Tag.BOOL.getValue(), EnumSet.of(ScalarType.BOOLEAN),
            Tag.NULL.getValue(), EnumSet.of(ScalarType.NOTHING));
    private static final int LONGEST = 60;

    private Tags() {}

    /** Whether a tag names a type of scalar other than text. */
    static boolean isTypeTag(String tag) {
        return TYPES.containsKey(tag);
    }

    static boolean allows(String tag, ScalarType type) {
        return !isTypeTag(tag) || TYPES.getOrDefault(tag, Set.of()).contains(type);
    }

    /** Whether a tag says of a node no more than what the node is anyway. */
    static boolean isRedundant(String tag, Tag natural) {
        return tag.isEmpty() || tag.equals("!") || tag.equals(natural.getValue());
    }

    static Problem refusal(String tag, Position position, NodePath path) {
        return Problem.error(position, path.toString(), "the tag " + shown(tag) + " is not allowed")
                .suggesting("remove it; a configuration is made of text, numbers, true, false, lists and keys");
    }

    static String shown(String tag) {
        return tag.startsWith(Tag.PREFIX)
                ? SafeText.clean("!!" + tag.substring(Tag.PREFIX.length()), LONGEST)
                : SafeText.clean(tag, LONGEST);
    }
}
