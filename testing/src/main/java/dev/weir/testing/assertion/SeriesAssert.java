package dev.weir.testing.assertion;

import dev.weir.testing.collected.CollectedMetrics;
import dev.weir.testing.collected.MetricKind;
import dev.weir.testing.collected.Series;
import dev.weir.testing.snapshot.JsonText;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.PointData;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on one series of a metric: the one with exactly the given attributes, or without any when none are given.
 * A metric of another kind, no series or more than one that fits is a failure, never a guess.
 */
public abstract sealed class SeriesAssert<S extends SeriesAssert<S>> extends AbstractAssert<S, CollectedMetrics>
        permits ValueAssert, DistributionAssert {
    private final MetricKind kind;
    private final String name;
    private AttributePattern pattern = AttributePattern.of(Attributes.empty());

    SeriesAssert(CollectedMetrics metrics, Class<S> type, MetricKind kind, String name) {
        super(metrics, type);
        this.kind = kind;
        this.name = name;
    }

    /** Means the series with exactly these pairs of key and value; {@code any()} leaves a value open. */
    public S withAttributes(Object... pairs) {
        pattern = AttributePattern.of(pairs);
        return myself;
    }

    /** Means the series with exactly these attributes. */
    public S withAttributes(Attributes attributes) {
        pattern = AttributePattern.of(attributes);
        return myself;
    }

    /** Passes when there is such a series, whatever its value. */
    public S exists() {
        series();
        return myself;
    }

    /** Passes when the metric's unit is this. */
    public S hasUnit(String unit) {
        MetricData metric = series().metric();
        check(
                metric.getUnit().equals(unit),
                "to have unit \"" + unit + "\"",
                "its unit is \"" + metric.getUnit() + "\"");
        return myself;
    }

    /** Passes when the metric's description is this. */
    public S hasDescription(String description) {
        MetricData metric = series().metric();
        check(
                metric.getDescription().equals(description),
                "to have description \"" + description + "\"",
                "its description is \"" + metric.getDescription() + "\"");
        return myself;
    }

    final <P extends PointData> P point(Class<P> type) {
        return type.cast(series().point());
    }

    /** The one series that is meant; anything else fails. */
    final Series series() {
        List<Series> named = actual.seriesOf(name);
        check(!named.isEmpty(), "to be there", "nothing of this name was recorded");
        List<Series> alike = named.stream().filter(one -> one.kind() == kind).toList();
        check(!alike.isEmpty(), "to be there", "it is " + named.get(0).kind().words());
        List<Series> meant =
                alike.stream().filter(one -> pattern.matches(one.attributes())).toList();
        check(!meant.isEmpty(), "to be there", "it has other series: " + attributesOf(alike));
        check(
                meant.size() == 1,
                "to be one series",
                "there are " + meant.size() + ": " + attributesOf(meant) + " in " + metersOf(meant));
        return meant.get(0);
    }

    private static String attributesOf(List<Series> series) {
        return series.stream()
                .map(one -> JsonText.of(one.attributes()))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String metersOf(List<Series> series) {
        return series.stream()
                .map(one -> one.metric().getInstrumentationScopeInfo().getName())
                .distinct()
                .collect(Collectors.joining("\", \"", "meter \"", "\""));
    }

    /** Fails unless the condition holds, naming the series. */
    final void check(boolean holds, String expected, String found) {
        if (!holds) {
            failWithMessage("%s", Failure.text(words() + " " + expected, found, actual));
        }
    }

    /** The series in words, such as <code>a counter "weir.cache.hit" {"kind":"response"}</code>. */
    final String words() {
        return kind.words() + " \"" + name + "\" " + pattern;
    }
}
