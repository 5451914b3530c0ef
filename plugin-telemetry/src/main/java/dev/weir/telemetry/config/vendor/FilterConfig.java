package dev.weir.telemetry.config.vendor;

import dev.weir.metrics.filter.DefaultFilters;
import dev.weir.metrics.filter.FilterRule;
import dev.weir.metrics.filter.MeterFilter;
import dev.weir.metrics.filter.NamePattern;
import dev.weir.telemetry.config.reading.RuledText;
import dev.weir.telemetry.yaml.MappingReader;
import java.util.ArrayList;
import java.util.List;

/**
 * Rules over metric names that an operator adds to those the vendor's stream has anyway. Immutable. Nothing here can
 * allow what the default rules deny: deny comes before allow.
 */
public record FilterConfig(List<NamePattern> deny, List<NamePattern> allow) {
    public static final FilterConfig DEFAULT = new FilterConfig(List.of(), List.of());

    public FilterConfig {
        deny = List.copyOf(deny);
        allow = List.copyOf(allow);
    }

    /** The default rules and these. */
    public MeterFilter filter() {
        MeterFilter defaults = DefaultFilters.forVendor();
        return MeterFilter.of(with(defaults.deny(), deny), with(defaults.allow(), allow));
    }

    static FilterConfig read(MappingReader filter) {
        return new FilterConfig(patterns(filter, "deny"), patterns(filter, "allow"));
    }

    private static List<NamePattern> patterns(MappingReader filter, String key) {
        return filter.at(key)
                .list(value -> RuledText.read(
                        filter, value, "the name of a metric, or a pattern", NamePattern.any(), NamePattern::of))
                .orElse(List.of());
    }

    private static List<FilterRule> with(List<FilterRule> defaults, List<NamePattern> patterns) {
        List<FilterRule> rules = new ArrayList<>(defaults);
        patterns.forEach(pattern -> rules.add(new FilterRule(NamePattern.any(), pattern)));
        return rules;
    }
}
