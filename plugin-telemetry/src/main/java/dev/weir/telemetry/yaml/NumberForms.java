package dev.weir.telemetry.yaml;

import dev.weir.telemetry.yaml.node.YamlScalar;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** The forms of numbers within bounds. Infinite numbers and those that are none are out of every bounds. */
final class NumberForms {
    private NumberForms() {}

    static ScalarForm<Long> whole(long least, long most) {
        return new ScalarForm<>(
                "a whole number" + bounds(shown(least), shown(most)),
                0L,
                scalar -> wholeWithin(typed(scalar).asLong(), least, most),
                scalar -> withoutQuotes(wholeWithin(scalar.retyped().asLong(), least, most)));
    }

    static ScalarForm<Double> decimal(double least, double most) {
        return new ScalarForm<>(
                "a number" + bounds(shown(least), shown(most)),
                0.0,
                scalar -> decimalWithin(typed(scalar).asDouble(), least, most),
                scalar -> withoutQuotes(decimalWithin(scalar.retyped().asDouble(), least, most)));
    }

    private static Optional<Long> wholeWithin(OptionalLong number, long least, long most) {
        boolean fits = number.isPresent() && number.getAsLong() >= least && number.getAsLong() <= most;
        return fits ? Optional.of(number.getAsLong()) : Optional.empty();
    }

    private static Optional<Double> decimalWithin(OptionalDouble number, double least, double most) {
        boolean fits = number.isPresent()
                && Double.isFinite(number.getAsDouble())
                && number.getAsDouble() >= least
                && number.getAsDouble() <= most;
        return fits ? Optional.of(number.getAsDouble()) : Optional.empty();
    }

    private static YamlScalar typed(YamlScalar scalar) {
        return scalar.isOneReference() ? scalar.retyped() : scalar;
    }

    private static Optional<String> withoutQuotes(Optional<?> number) {
        return number.map(value -> "write " + value + ", without quotes");
    }

    private static String bounds(String least, String most) {
        if (least.isEmpty()) {
            return most.isEmpty() ? "" : " of at most " + most;
        }
        return most.isEmpty() ? " of at least " + least : " between " + least + " and " + most;
    }

    private static String shown(long bound) {
        return bound == Long.MIN_VALUE || bound == Long.MAX_VALUE ? "" : Long.toString(bound);
    }

    private static String shown(double bound) {
        if (Math.abs(bound) == Double.MAX_VALUE || Double.isInfinite(bound)) {
            return "";
        }
        return bound == Math.rint(bound) && Math.abs(bound) < 1e15
                ? Long.toString((long) bound)
                : Double.toString(bound);
    }
}
