package dev.weir.telemetry.yaml;

import dev.weir.telemetry.yaml.node.YamlScalar;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * How a scalar becomes a value of some type, and what to say when it does not.
 *
 * @param expected what a file should have, to be read after the word "expected"
 * @param placeholder a harmless value that stands for one that is missing, until the report is thrown
 * @param conversion the value, or empty if the scalar has none of this type
 * @param advice what to write instead of a scalar that was refused, if that can be guessed
 */
record ScalarForm<T>(
        String expected,
        T placeholder,
        Function<YamlScalar, Optional<T>> conversion,
        Function<YamlScalar, Optional<String>> advice) {

    Setting<T> read(Place place) {
        Supplier<T> stand = () -> placeholder;
        if (place.isEmpty()) {
            return Setting.absent(place, expected, stand);
        }
        Optional<T> value = place.node() instanceof YamlScalar scalar && !place.isRefused()
                ? conversion.apply(scalar)
                : Optional.empty();
        if (value.isPresent()) {
            return Setting.given(place, expected, value.get(), stand);
        }
        place.refuse(expected, adviceFor(place).orElse(null));
        return Setting.refused(place, expected, stand);
    }

    // Advice may repeat the value, and one that came from an expansion must not be seen.
    private Optional<String> adviceFor(Place place) {
        boolean isWorthIt = place.reading().isHeard();
        return isWorthIt && place.node() instanceof YamlScalar scalar && !scalar.fromExpansion()
                ? advice.apply(scalar)
                : Optional.empty();
    }
}
