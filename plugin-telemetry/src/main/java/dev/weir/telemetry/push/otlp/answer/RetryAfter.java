package dev.weir.telemetry.push.otlp.answer;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The HTTP header that says when to come again. */
public final class RetryAfter {
    /** So that a collector can't silence a destination for good. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private static final int MOST_DIGITS = 9;

    private RetryAfter() {}

    /**
     * How long to wait: a number of seconds, or a date, which counts from the answer's own. Zero if there is nothing
     * that can be understood; never more than five minutes.
     */
    public static Duration parse(@Nullable String value, @Nullable String date) {
        if (value == null) {
            return Duration.ZERO;
        }
        boolean isNumber = !value.isEmpty()
                && value.length() <= MOST_DIGITS
                && value.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        return bounded(isNumber ? Duration.ofSeconds(Integer.parseInt(value)) : between(date, value));
    }

    static Duration bounded(Duration delay) {
        return delay.isNegative() ? Duration.ZERO : delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
    }

    private static Duration between(@Nullable String from, String to) {
        try {
            return from == null ? Duration.ZERO : Duration.between(time(from), time(to));
        } catch (DateTimeException e) {
            return Duration.ZERO; // the header has no meaning, so it is as if there were none
        }
    }

    private static ZonedDateTime time(String text) {
        return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
    }
}
