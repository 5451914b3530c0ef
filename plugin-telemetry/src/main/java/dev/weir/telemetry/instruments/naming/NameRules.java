package dev.weir.telemetry.instruments.naming;

import dev.weir.telemetry.config.view.Views;
import dev.weir.telemetry.instruments.InstrumentsConfig;
import dev.weir.telemetry.yaml.MappingReader;
import dev.weir.telemetry.yaml.node.YamlNode;
import dev.weir.telemetry.yaml.problem.Position;
import dev.weir.telemetry.yaml.problem.Problem;
import dev.weir.telemetry.yaml.problem.SafeText;
import dev.weir.telemetry.yaml.problem.Severity;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks that each name means one thing, and reports both places where it means two. */
public final class NameRules {
    private static final String ADVICE = "write both alike, or give one of them another name";

    private final MappingReader reporter;
    private final Views views;
    private final Map<String, NamedMetric> byName = new LinkedHashMap<>();

    private NameRules(MappingReader reporter, Views views) {
        this.reporter = reporter;
        this.views = views;
    }

    /**
     * Checks the instruments that were read.
     *
     * @param file where they were read from; null if the file doesn't mention instruments
     * @param views what becomes of their metrics
     * @param scraped whether Prometheus is to see them, whose names have fewer letters
     */
    public static void check(
            MappingReader reporter,
            @Nullable YamlNode file,
            InstrumentsConfig instruments,
            Views views,
            boolean scraped) {
        NameRules rules = new NameRules(reporter, views);
        NamedMetrics.of(instruments, file).forEach(rules::define);
        rules.show(scraped);
    }

    private void define(NamedMetric metric) {
        NamedMetric first = byName.putIfAbsent(metric.identity(), metric);
        if (first == null) {
            checkReserved(metric, metric.name(), "");
            return;
        }
        var differences = metric.differences(first);
        if (!differences.isEmpty()) {
            report(
                    Severity.ERROR,
                    metric,
                    metric.quoted() + " is also " + first.origin() + ", with " + String.join(", ", differences),
                    ADVICE);
        }
    }

    private void checkReserved(NamedMetric metric, String name, String before) {
        String complaint = ReservedNames.complaint(name);
        if (complaint != null) {
            report(Severity.ERROR, metric, before + complaint, ReservedNames.advice());
        } else if (!ReservedNames.isTaken(metric.name())) {
            report(
                    Severity.WARNING,
                    metric,
                    "no destination takes " + metric.quoted()
                            + ": names like it are the vendor's, who gets nothing that" + " a file defines",
                    "choose another name");
        }
    }

    private void show(boolean scraped) {
        Map<String, ShownMetric> byShownName = new HashMap<>();
        Map<String, ShownMetric> byFamily = new HashMap<>();
        for (NamedMetric metric : byName.values()) {
            ShownMetric shown = ShownMetric.of(metric, views.of(metric.name()).orElse(null));
            if (shown == null) {
                continue;
            }
            if (shown.isRenamed()) {
                checkReserved(metric, shown.name(), "a view renames " + metric.quoted() + ", but ");
            }
            ShownMetric namesake = byShownName.putIfAbsent(shown.identity(), shown);
            if (namesake != null) {
                reportNamesake(shown, namesake);
            } else if (scraped) {
                takeFamilies(shown, byFamily);
            }
        }
    }

    // Two views of exact names that make one name are reported where views are read.
    private void reportNamesake(ShownMetric shown, ShownMetric namesake) {
        if (!shown.viewed() || !namesake.viewed()) {
            report(
                    Severity.ERROR,
                    shown.metric(),
                    "with the views, " + shown.metric().quoted() + " and "
                            + namesake.metric().quoted() + " ("
                            + namesake.metric().origin()
                            + ") are both called " + SafeText.quote(shown.name()),
                    "give the view another \"rename\"");
        }
    }

    private void takeFamilies(ShownMetric shown, Map<String, ShownMetric> byFamily) {
        ShownMetric other = null;
        for (String name : shown.families()) {
            ShownMetric holder = byFamily.putIfAbsent(name, shown);
            other = other == null ? holder : other;
        }
        if (other != null) {
            report(
                    Severity.WARNING,
                    shown.metric(),
                    "Prometheus can't tell " + shown.metric().quoted() + " from "
                            + other.metric().quoted() + " (" + other.metric().origin() + "): both have the name "
                            + SafeText.quote(sharedName(shown, other)),
                    "give one of them another name");
        }
    }

    private static String sharedName(ShownMetric shown, ShownMetric other) {
        return shown.families().stream()
                .filter(other.families()::contains)
                .findFirst()
                .orElse(shown.family());
    }

    private void report(Severity severity, NamedMetric metric, String found, String advice) {
        Position position = metric.position();
        reporter.report(new Problem(
                severity,
                position == null ? reporter.position() : position,
                position == null ? reporter.path().toString() : metric.path(),
                found,
                null,
                advice));
    }
}
