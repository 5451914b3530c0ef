package dev.weir.telemetry.config.reading;

import dev.weir.telemetry.yaml.MappingReader;
import dev.weir.telemetry.yaml.Setting;
import dev.weir.telemetry.yaml.ValueReader;
import dev.weir.telemetry.yaml.node.YamlNode;
import dev.weir.telemetry.yaml.problem.Problem;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Text that must keep a rule, where the rule's own exception says what is wrong and what to write instead. The
 * exception's message is shown unless the text came from the environment or from another file.
 */
public final class RuledText {
    private static final String ADVICE = "; write ";

    private RuledText() {}

    /**
     * The text as what the rule makes of it. One that breaks the rule is reported and replaced by the substitute,
     * which gets no further than the report.
     */
    public static <T> Setting<T> read(
            MappingReader mapping, ValueReader value, String expected, T substitute, Function<String, T> rule) {
        Setting<String> text = value.string();
        if (!text.isGiven()) {
            return text.as(expected, substitute, unused -> substitute);
        }
        try {
            return value.given(rule.apply(text.required()));
        } catch (IllegalArgumentException e) {
            if (isForeign(value)) {
                return value.refused(expected, substitute);
            }
            report(mapping, value, String.valueOf(e.getMessage()));
            return value.given(substitute);
        }
    }

    /** The same for the text under a key. */
    public static <T> Setting<T> read(
            MappingReader mapping, String key, String expected, T substitute, Function<String, T> rule) {
        return read(mapping, mapping.at(key), expected, substitute, rule);
    }

    /** Reports an error at a value. What follows "; write " in the message becomes the report's advice. */
    public static void report(MappingReader mapping, ValueReader value, String message) {
        int advice = message.lastIndexOf(ADVICE);
        if (advice < 0) {
            report(mapping, value, message, null);
        } else {
            report(mapping, value, message.substring(0, advice), message.substring(advice + 2));
        }
    }

    /** Reports an error at a value, with advice. */
    public static void report(MappingReader mapping, ValueReader value, String found, @Nullable String advice) {
        mapping.report(
                Problem.error(value.position(), path(mapping, value), found).suggesting(advice));
    }

    private static boolean isForeign(ValueReader value) {
        return value.node().map(YamlNode::fromExpansion).orElse(false);
    }

    private static String path(MappingReader mapping, ValueReader value) {
        return value.node()
                .map(YamlNode::path)
                .orElseGet(() -> mapping.path().key(value.key()))
                .toString();
    }
}
