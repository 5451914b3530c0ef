package dev.weir.telemetry.yaml.node;

import dev.weir.telemetry.yaml.problem.Position;
import dev.weir.telemetry.yaml.problem.SafeText;
import java.math.BigInteger;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.constructor.core.ConstructYamlCoreFloat;
import org.snakeyaml.engine.v2.constructor.core.ConstructYamlCoreInt;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A single value. It keeps its text beside its type, so that {@code 1.10} can be told from {@code 1.1}.
 *
 * @param text the value's text after expansion
 * @param source the text as the file has it, before expansion: what messages may show
 * @param fromExpansion whether any of the text came from the environment or from another file
 */
public record YamlScalar(
        Position position, NodePath path, ScalarType type, String text, String source, boolean fromExpansion)
        implements YamlNode {

    /** A value that could not be had; its problem has been reported by whoever makes one of these. */
    public static YamlScalar refused(Position position, NodePath path, String source) {
        return new YamlScalar(position, path, ScalarType.REFUSED, "", source, false);
    }

    /** The value as a whole number, if it is one and fits. */
    public OptionalLong asLong() {
        if (type != ScalarType.INTEGER) {
            return OptionalLong.empty();
        }
        Number number = (Number) new ConstructYamlCoreInt().construct(engineNode(Tag.INT));
        return number instanceof BigInteger ? OptionalLong.empty() : OptionalLong.of(number.longValue());
    }

    /** The value as a number, if it is one; it may be infinite, or not a number at all when the file says so. */
    public OptionalDouble asDouble() {
        if (type == ScalarType.INTEGER) {
            Number number = (Number) new ConstructYamlCoreInt().construct(engineNode(Tag.INT));
            return OptionalDouble.of(number.doubleValue());
        } else if (type == ScalarType.DECIMAL) {
            Number number = (Number) new ConstructYamlCoreFloat().construct(engineNode(Tag.FLOAT));
            return OptionalDouble.of(number.doubleValue());
        }
        return OptionalDouble.empty();
    }

    /** Whether the value is a boolean that is true. */
    public boolean isTrue() {
        return type == ScalarType.BOOLEAN && text.equalsIgnoreCase("true");
    }

    /** Whether the text is one reference and nothing else, {@code ${env.NAME}}. */
    public boolean isOneReference() {
        return fromExpansion && source.startsWith("${") && source.indexOf('}') == source.length() - 1;
    }

    /** The scalar as unquoted text would be typed. */
    public YamlScalar retyped() {
        return new YamlScalar(position, path, ScalarType.ofPlain(text), text, source, fromExpansion);
    }

    @Override
    public YamlScalar at(NodePath otherPath) {
        return new YamlScalar(position, otherPath, type, text, source, fromExpansion);
    }

    @Override
    public String describe() {
        if (fromExpansion) {
            return kind() + ", given by " + SafeText.quote(source);
        }
        return switch (type) {
            case TEXT -> text.isEmpty() ? "empty text" : "text " + SafeText.quote(text);
            case INTEGER, DECIMAL -> "the number " + SafeText.clean(text, text.length());
            case BOOLEAN -> SafeText.clean(text, text.length());
            case NOTHING, REFUSED -> kind();
        };
    }

    private String kind() {
        return switch (type) {
            case TEXT -> text.isEmpty() ? "empty text" : "text";
            case INTEGER, DECIMAL -> "a number";
            case BOOLEAN -> "true or false";
            case NOTHING -> "nothing";
            case REFUSED -> "a value that cannot be read";
        };
    }

    /** Shows the source, never what an expansion put in its place. */
    @Override
    public String toString() {
        return position + " " + path + " = " + describe();
    }

    private ScalarNode engineNode(Tag tag) {
        return new ScalarNode(tag, text, ScalarStyle.PLAIN);
    }
}
