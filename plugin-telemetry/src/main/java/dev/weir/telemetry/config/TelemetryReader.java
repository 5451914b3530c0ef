package dev.weir.telemetry.config;

import dev.weir.telemetry.config.reading.Misplaced;
import dev.weir.telemetry.instruments.InspectionConfig;
import dev.weir.telemetry.instruments.InstrumentsConfig;
import dev.weir.telemetry.instruments.naming.NameRules;
import dev.weir.telemetry.instruments.reading.InstrumentsReader;
import dev.weir.telemetry.instruments.reading.selector.StageSelectors;
import dev.weir.telemetry.yaml.MappingReader;
import dev.weir.telemetry.yaml.node.YamlMapping;
import dev.weir.telemetry.yaml.node.YamlNode;
import dev.weir.telemetry.yaml.problem.NearestName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads a file from its top. Parts of a router's configuration that are not about metrics are named and left out. */
final class TelemetryReader {
    private static final String TELEMETRY = "telemetry";
    private static final String METRICS = "telemetry.exporters.metrics";
    private static final String METRICS_ONLY = "Weir measures; it writes no traces and no logs";

    private static final List<String> OURS = List.of("exporters", "instrumentation");

    private final Host host;
    private final UnaryOperator<@Nullable String> environment;
    private final Set<String> topKeys;

    TelemetryReader(Host host, UnaryOperator<@Nullable String> environment, YamlNode root) {
        this.host = host;
        this.environment = environment;
        this.topKeys = root instanceof YamlMapping top ? top.entries().keySet() : Set.of();
    }

    TelemetryConfig read(MappingReader top) {
        TelemetryConfig read = top.mapping(TELEMETRY, this::telemetry).orElse(TelemetryConfig.DEFAULT);
        if (!topKeys.contains(TELEMETRY)) {
            OURS.forEach(key -> Misplaced.report(top, key, "it under \"telemetry\""));
        }
        keysOfOthers().forEach(top::at);
        return read;
    }

    // Any key may be the host's; but without ours, one that looks like it would switch off everything in silence.
    private Set<String> keysOfOthers() {
        Set<String> known = host.keys();
        if (known != null) {
            return known;
        }
        Set<String> others = new LinkedHashSet<>(topKeys);
        if (!topKeys.contains(TELEMETRY)) {
            NearestName.of(TELEMETRY, topKeys).ifPresent(others::remove);
        }
        return others;
    }

    private TelemetryConfig telemetry(MappingReader telemetry) {
        MetricsConfig metrics = telemetry.mapping("exporters", this::exporters).orElse(MetricsConfig.DEFAULT);
        Instrumentation read = telemetry
                .mapping("instrumentation", block -> instrumentation(block, metrics))
                .orElse(Instrumentation.DEFAULT);
        InstrumentsConfig instruments = read.instruments.withFetchDuration(apollo(telemetry));
        if (!telemetry.has("instrumentation")) {
            checkNames(telemetry, null, instruments, metrics);
        }
        Misplaced.report(telemetry, "metrics", "it under telemetry.exporters");
        Misplaced.report(telemetry, "tracing", "it under telemetry.exporters");
        Misplaced.report(telemetry, "logging", "it under telemetry.exporters");
        Misplaced.report(telemetry, "instruments", "it under telemetry.instrumentation");
        return new TelemetryConfig(metrics, instruments, read.inspection);
    }

    private MetricsConfig exporters(MappingReader exporters) {
        MetricsConfig metrics = exporters
                .mapping("metrics", block -> MetricsReader.read(block, host))
                .orElse(MetricsConfig.DEFAULT);
        exporters.ignored("tracing", METRICS_ONLY);
        exporters.ignored("logging", METRICS_ONLY);
        List.of("common", "otlp", "prometheus", "private")
                .forEach(key -> Misplaced.report(exporters, key, "it under " + METRICS));
        return metrics;
    }

    private Instrumentation instrumentation(MappingReader instrumentation, MetricsConfig metrics) {
        InspectionReader inspection = new InspectionReader(instrumentation);
        StageSelectors selectors = new StageSelectors(environment, host.selectors(), inspection.secretHeaders());
        InstrumentsConfig instruments = instrumentation
                .mapping("instruments", block -> InstrumentsReader.read(block, selectors))
                .orElse(TelemetryConfig.DEFAULT.instruments());
        instrumentation.ignored("spans", METRICS_ONLY);
        instrumentation.ignored("events", METRICS_ONLY);
        if (instrumentation.isSound()) {
            YamlNode file = instrumentation.at("instruments").node().orElse(null);
            checkNames(instrumentation, file, instruments, metrics);
        }
        return new Instrumentation(instruments, inspection.config());
    }

    private static void checkNames(
            MappingReader reporter, @Nullable YamlNode file, InstrumentsConfig instruments, MetricsConfig metrics) {
        NameRules.check(
                reporter,
                file,
                instruments,
                metrics.shared().views(),
                metrics.prometheus().enabled());
    }

    private static boolean apollo(MappingReader telemetry) {
        String elsewhere = "a vendor's stream is configured under " + METRICS + ".private";
        return telemetry
                .mapping("apollo", keys -> {
                    boolean subgraphMetrics = keys.flag("subgraph_metrics").orElse(false);
                    keys.othersIgnored(elsewhere);
                    return subgraphMetrics;
                })
                .orElse(false);
    }

    private record Instrumentation(InstrumentsConfig instruments, InspectionConfig inspection) {
        static final Instrumentation DEFAULT =
                new Instrumentation(TelemetryConfig.DEFAULT.instruments(), TelemetryConfig.DEFAULT.inspection());
    }
}
