package dev.weir.telemetry.yaml.value;

import java.math.BigInteger;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Durations as people write them: {@code 100ms}, {@code 5s}, {@code 1m30s}, {@code 2h 30min}. Whole numbers with units,
 * one after the other, with spaces or without; up to 100 years.
 */
public final class HumanDuration {
    private static final int LONGEST_TEXT = 80;
    private static final Duration LONGEST = Duration.ofDays(36_500);
    private static final Map<String, Duration> UNITS = Map.ofEntries(
            Map.entry("ns", Duration.ofNanos(1)),
            Map.entry("nsec", Duration.ofNanos(1)),
            Map.entry("us", Duration.ofNanos(1_000)),
            Map.entry("usec", Duration.ofNanos(1_000)),
            Map.entry("ms", Duration.ofMillis(1)),
            Map.entry("msec", Duration.ofMillis(1)),
            Map.entry("s", Duration.ofSeconds(1)),
            Map.entry("sec", Duration.ofSeconds(1)),
            Map.entry("secs", Duration.ofSeconds(1)),
            Map.entry("second", Duration.ofSeconds(1)),
            Map.entry("seconds", Duration.ofSeconds(1)),
            Map.entry("m", Duration.ofMinutes(1)),
            Map.entry("min", Duration.ofMinutes(1)),
            Map.entry("mins", Duration.ofMinutes(1)),
            Map.entry("minute", Duration.ofMinutes(1)),
            Map.entry("minutes", Duration.ofMinutes(1)),
            Map.entry("h", Duration.ofHours(1)),
            Map.entry("hr", Duration.ofHours(1)),
            Map.entry("hrs", Duration.ofHours(1)),
            Map.entry("hour", Duration.ofHours(1)),
            Map.entry("hours", Duration.ofHours(1)),
            Map.entry("d", Duration.ofDays(1)),
            Map.entry("day", Duration.ofDays(1)),
            Map.entry("days", Duration.ofDays(1)));

    private HumanDuration() {}

    /** The duration that a text says, or empty if it says none. */
    public static Optional<Duration> parse(String text) {
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            return Optional.empty();
        }
        Duration sum = Duration.ZERO;
        int index = skip(text, 0, Part.SPACE);
        while (index < text.length()) {
            int unitStart = skip(text, skip(text, index, Part.DIGIT), Part.SPACE);
            int end = skip(text, unitStart, Part.LETTER);
            Optional<Duration> part = part(text.substring(index, unitStart).strip(), text.substring(unitStart, end));
            if (part.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.plus(part.get());
            index = skip(text, end, Part.SPACE);
        }
        return Optional.of(sum).filter(duration -> duration.compareTo(LONGEST) <= 0);
    }

    private static Optional<Duration> part(String number, String unit) {
        Duration one = UNITS.get(unit);
        if (one == null || number.isEmpty()) {
            return Optional.empty();
        }
        BigInteger nanos = new BigInteger(number).multiply(BigInteger.valueOf(one.toNanos()));
        return nanos.compareTo(BigInteger.valueOf(LONGEST.toNanos())) > 0
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(nanos.longValue()));
    }

    private enum Part {
        SPACE,
        DIGIT,
        LETTER;

        boolean has(char letter) {
            return switch (this) {
                case SPACE -> letter == ' ';
                case DIGIT -> letter >= '0' && letter <= '9';
                case LETTER -> letter >= 'a' && letter <= 'z';
            };
        }
    }

    private static int skip(String text, int from, Part part) {
        int index = from;
        while (index < text.length() && part.has(text.charAt(index))) {
            index++;
        }
        return index;
    }
}
