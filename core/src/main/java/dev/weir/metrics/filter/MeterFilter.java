package dev.weir.metrics.filter;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules by which a destination takes or refuses an instrument. Deny comes before allow; without allow rules
 * whatever is not denied is taken. Immutable; asked when an instrument is built, never when it records.
 */
public final class MeterFilter {
    private static final MeterFilter EVERYTHING = new MeterFilter(List.of(), List.of());

    private final List<FilterRule> deny;
    private final List<FilterRule> allow;

    private MeterFilter(List<FilterRule> deny, List<FilterRule> allow) {
        this.deny = List.copyOf(deny);
        this.allow = List.copyOf(allow);
    }

    public static MeterFilter of(List<FilterRule> deny, List<FilterRule> allow) {
        return new MeterFilter(deny, allow);
    }

    /** The filter that takes every instrument. */
    public static MeterFilter acceptEverything() {
        return EVERYTHING;
    }

    /** This filter with more deny rules after its own. */
    public MeterFilter denying(FilterRule... rules) {
        List<FilterRule> more = new ArrayList<>(deny);
        more.addAll(List.of(rules));
        return new MeterFilter(more, allow);
    }

    /** Whether the instrument is taken. */
    public boolean accepts(String meterName, String instrumentName) {
        return decide(meterName, instrumentName).accepted();
    }

    /** Whether the instrument is taken, and which rule decides it. */
    public FilterDecision decide(String meterName, String instrumentName) {
        for (FilterRule rule : deny) {
            if (rule.matches(meterName, instrumentName)) {
                return new FilterDecision(false, "denied by " + rule);
            }
        }
        if (allow.isEmpty()) {
            return new FilterDecision(true, "no rule denies it");
        }
        for (FilterRule rule : allow) {
            if (rule.matches(meterName, instrumentName)) {
                return new FilterDecision(true, "allowed by " + rule);
            }
        }
        return new FilterDecision(false, "no rule allows it");
    }

    public List<FilterRule> deny() {
        return deny;
    }

    public List<FilterRule> allow() {
        return allow;
    }

    /** Filters of equal rules in equal order are equal. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MeterFilter filter && deny.equals(filter.deny) && allow.equals(filter.allow);
    }

    @Override
    public int hashCode() {
        return 31 * deny.hashCode() + allow.hashCode();
    }

    /** The rules, a line each, in the order in which they are asked. */
    @Override
    public String toString() {
        StringBuilder lines = new StringBuilder();
        deny.forEach(rule -> lines.append("deny  ").append(rule).append('\n'));
        allow.forEach(rule -> lines.append("allow ").append(rule).append('\n'));
        return lines.append(allow.isEmpty() ? "allow everything else" : "deny  everything else")
                .toString();
    }
}
