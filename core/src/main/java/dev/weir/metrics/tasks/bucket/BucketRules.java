package dev.weir.metrics.tasks.bucket;

import dev.weir.metrics.HistogramHandle;
import dev.weir.metrics.Metrics;
import dev.weir.metrics.definition.InstrumentDefinition;
import dev.weir.metrics.definition.InstrumentKind;
import dev.weir.metrics.definition.InstrumentName;
import dev.weir.metrics.definition.NumberType;
import dev.weir.metrics.filter.NamePattern;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Bucket boundaries by the full name, the prefix or the suffix of a metric's name. A full name beats the others; among
 * those the last that was added wins, as with views. Immutable; an operator's view has the last word.
 *
 * <pre>{@code
 * private static final BucketRules BUCKETS = BucketRules.none()
 *         .suffix(".size", 1_024, 65_536)
 *         .full("vad.real_time_factor", 0.01, 0.1, 1);
 * private static final HistogramHandle SIZE = BUCKETS.histogram("frame.size", "Size of frames", "By");
 * }</pre>
 */
public final class BucketRules {
    private static final BucketRules NONE = new BucketRules(List.of());

    private final List<Rule> rules;

    private record Rule(NamePattern pattern, boolean exact, List<Double> boundaries) {}

    private BucketRules(List<Rule> rules) {
        this.rules = rules;
    }

    /** No rules: every histogram has the buckets that it had. */
    public static BucketRules none() {
        return NONE;
    }

    /** These rules and one for the metric of this name. */
    public BucketRules full(String name, double... boundaries) {
        return and(InstrumentName.checked(name), name, true, boundaries);
    }

    /** These rules and one for the metrics whose names start so. */
    public BucketRules prefix(String prefix, double... boundaries) {
        return and(prefix, prefix + "*", false, boundaries);
    }

    /** These rules and one for the metrics whose names end so. */
    public BucketRules suffix(String suffix, double... boundaries) {
        return and(suffix, "*" + suffix, false, boundaries);
    }

    private BucketRules and(String text, String pattern, boolean exact, double... boundaries) {
        if (text.indexOf('*') >= 0 || text.indexOf('?') >= 0) {
            throw new IllegalArgumentException("\"" + text
                    + "\" is taken as it stands; leave out * and ?, and write what the name starts or ends with");
        }
        List<Double> list = Arrays.stream(boundaries).boxed().toList();
        InstrumentDefinition.of(pattern, InstrumentKind.HISTOGRAM, NumberType.DOUBLE, "", "")
                .withBuckets(list); // which refuses what is no list of boundaries
        Rule rule = new Rule(NamePattern.of(pattern), exact, list);
        return new BucketRules(Stream.concat(rules.stream(), Stream.of(rule)).toList());
    }

    /** The boundaries of the metric of this name, or {@code null} if no rule speaks of it. */
    public @Nullable List<Double> boundaries(String name) {
        Rule best = null;
        for (Rule rule : rules) {
            if ((best == null || rule.exact || !best.exact) && rule.pattern.matches(name)) {
                best = rule;
            }
        }
        return best == null ? null : best.boundaries;
    }

    /**
     * Defines a histogram whose buckets these rules choose by its name.
     *
     * @throws IllegalArgumentException for a wrong name or unit
     */
    public HistogramHandle histogram(String name, String description, String unit) {
        HistogramHandle handle = Metrics.histogram(name, description, unit);
        List<Double> boundaries = boundaries(name);
        return boundaries == null
                ? handle
                : handle.buckets(
                        boundaries.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
