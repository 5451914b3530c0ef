package dev.weir.benchmarks.report;

import java.util.Locale;

/**
 * A promise and what was measured of it. It is met when the measured value, in thousandths as it is printed, is not
 * above the limit; so a line never contradicts itself.
 *
 * @param name one word that scripts look for
 */
public record Bar(String name, double measured, double limit) {

    public Bar {
        if (name.isEmpty() || name.indexOf(' ') >= 0) {
            throw new IllegalArgumentException("a bar's name is one word, not \"" + name + "\"");
        }
    }

    /** Whether the promise is kept. A value that could not be measured keeps nothing. */
    public boolean isMet() {
        return Math.rint(measured * 1_000) <= Math.rint(limit * 1_000);
    }

    /** One line: {@code BAR name measured <= limit ok}, or {@code MISS} at its end. */
    public String line() {
        return String.format(Locale.ROOT, "BAR %s %.3f <= %.3f %s", name, measured, limit, isMet() ? "ok" : "MISS");
    }
}
