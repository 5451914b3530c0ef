package dev.weir.telemetry.yaml;

import dev.weir.telemetry.yaml.problem.NearestName;
import dev.weir.telemetry.yaml.problem.SafeText;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The forms of scalars that name one of a few things. */
final class ChoiceForms {
    private ChoiceForms() {}

    static <E extends Enum<E>> ScalarForm<E> of(Class<E> constants) {
        Map<String, E> choices = new LinkedHashMap<>();
        for (E constant : constants.getEnumConstants()) {
            choices.put(constant.name().toLowerCase(Locale.ROOT), constant);
        }
        return form(choices);
    }

    static <T> ScalarForm<T> of(Map<String, T> choices) {
        return form(new TreeMap<>(choices));
    }

    private static <T> ScalarForm<T> form(Map<String, T> choices) {
        if (choices.isEmpty()) {
            throw new IllegalArgumentException("give at least one choice");
        }
        String names = choices.keySet().stream().map(SafeText::quote).collect(Collectors.joining(" or "));
        return new ScalarForm<>(
                names,
                choices.values().iterator().next(),
                scalar -> Optional.ofNullable(choices.get(scalar.text())),
                scalar -> NearestName.question(scalar.text(), choices.keySet()));
    }
}
