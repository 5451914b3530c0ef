package dev.weir.metrics.filter;

import static java.util.Objects.requireNonNull;

/**
 * One rule of a filter: it speaks of the instruments whose meter name and own name both match.
 *
 * @param meter the pattern over the meter's (scope's) name
 * @param instrument the pattern over the instrument's own name, before any view renames it
 */
public record FilterRule(NamePattern meter, NamePattern instrument) {

    public FilterRule {
        requireNonNull(meter, "meter");
        requireNonNull(instrument, "instrument");
    }

    /** A rule over the instrument's name in whatever meter. */
    public static FilterRule instrument(String pattern) {
        return new FilterRule(NamePattern.any(), NamePattern.of(pattern));
    }

    /** A rule over all instruments of the meters of this name. */
    public static FilterRule meter(String pattern) {
        return new FilterRule(NamePattern.of(pattern), NamePattern.any());
    }

    /** Whether this rule speaks of the instrument. */
    public boolean matches(String meterName, String instrumentName) {
        return meter.matches(meterName) && instrument.matches(instrumentName);
    }

    @Override
    public String toString() {
        if (meter.equals(NamePattern.any())) {
            return "instrument " + instrument;
        }
        return "meter " + meter + (instrument.equals(NamePattern.any()) ? "" : ", instrument " + instrument);
    }
}
