package dev.weir.telemetry.yaml;

import dev.weir.telemetry.yaml.node.ScalarType;
import dev.weir.telemetry.yaml.node.YamlScalar;
import dev.weir.telemetry.yaml.problem.SafeText;
import dev.weir.telemetry.yaml.value.HumanDuration;
import dev.weir.telemetry.yaml.value.Secret;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The forms of text, secrets, flags and durations. A reference that stands alone takes the type that is asked for,
 * if its text permits, since who writes {@code ${env.NAME}}, in quotes or not, does not see what it will hold.
 */
final class ScalarForms {
    static final ScalarForm<String> TEXT =
            new ScalarForm<>("text", "", ScalarForms::text, scalar -> Optional.of(inQuotes(scalar)));

    static final ScalarForm<Secret> SECRET = new ScalarForm<>(
            "text", Secret.of(""), scalar -> Optional.of(Secret.of(scalar.text())), scalar -> Optional.empty());

    static final ScalarForm<Boolean> FLAG =
            new ScalarForm<>("true or false", false, ScalarForms::flag, ScalarForms::adviceForFlag);

    static final ScalarForm<Duration> DURATION = new ScalarForm<>(
            "a duration such as 100ms, 5s or 1m30s",
            Duration.ZERO,
            scalar -> HumanDuration.parse(scalar.text()),
            ScalarForms::adviceForDuration);

    private static final Set<String> MEANT_TRUE = Set.of("yes", "y", "on", "true", "enabled", "1");
    private static final Set<String> MEANT_FALSE = Set.of("no", "n", "off", "false", "disabled", "0");

    private ScalarForms() {}

    private static Optional<String> text(YamlScalar scalar) {
        boolean isText = scalar.type() == ScalarType.TEXT || scalar.fromExpansion();
        return isText ? Optional.of(scalar.text()) : Optional.empty();
    }

    private static String inQuotes(YamlScalar scalar) {
        return "put it in quotes: " + SafeText.quote(scalar.text());
    }

    private static Optional<Boolean> flag(YamlScalar scalar) {
        YamlScalar meant = scalar.isOneReference() ? scalar.retyped() : scalar;
        return meant.type() == ScalarType.BOOLEAN ? Optional.of(meant.isTrue()) : Optional.empty();
    }

    private static Optional<String> adviceForFlag(YamlScalar scalar) {
        String text = scalar.text().toLowerCase(Locale.ROOT);
        if (MEANT_TRUE.contains(text)) {
            return Optional.of("write true, without quotes");
        }
        return MEANT_FALSE.contains(text) ? Optional.of("write false, without quotes") : Optional.empty();
    }

    private static Optional<String> adviceForDuration(YamlScalar scalar) {
        return scalar.asLong().isPresent() && scalar.asLong().getAsLong() >= 0
                ? Optional.of("add the unit: " + scalar.asLong().getAsLong() + "s")
                : Optional.empty();
    }
}
