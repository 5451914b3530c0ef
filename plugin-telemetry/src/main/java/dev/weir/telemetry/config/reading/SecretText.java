package dev.weir.telemetry.config.reading;

import dev.weir.telemetry.yaml.MappingReader;
import dev.weir.telemetry.yaml.Setting;
import dev.weir.telemetry.yaml.ValueReader;
import dev.weir.telemetry.yaml.node.YamlScalar;
import dev.weir.telemetry.yaml.value.Secret;
import java.util.function.Function;
import java.util.function.Predicate;

/** Places that hold secrets, where no report repeats what stands there, not even if it stands there by mistake. */
public final class SecretText {
    private SecretText() {}

    /** A secret that must keep a rule. What is expected is read after that word. */
    public static Setting<Secret> read(
            MappingReader mapping, ValueReader value, Predicate<String> rule, String whatIsExpected) {
        Setting<Secret> secret = value.secret();
        if (secret.isGiven() && !rule.test(secret.required().reveal())) {
            RuledText.report(mapping, value, "found text, which is not shown; expected " + whatIsExpected);
        }
        return secret;
    }

    /** A group of keys, for which text is no substitute: the text may be the secret itself. */
    public static <T> Setting<T> group(
            MappingReader mapping, ValueReader value, T substitute, Function<ValueReader, Setting<T>> read) {
        if (value.isEmpty() || !(value.node().orElse(null) instanceof YamlScalar)) {
            return read.apply(value);
        }
        RuledText.report(
                mapping, value, "found text, which is not shown; expected a group of keys, indented below this one");
        return value.given(substitute);
    }
}
