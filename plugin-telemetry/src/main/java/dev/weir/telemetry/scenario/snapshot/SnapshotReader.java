package dev.weir.telemetry.scenario.snapshot;

import dev.weir.selectors.jsonpath.json.JsonNode;
import dev.weir.selectors.jsonpath.json.JsonObject;
import dev.weir.telemetry.yaml.MappingReader;
import dev.weir.telemetry.yaml.YamlDocument;
import dev.weir.telemetry.yaml.expansion.Expansion;
import dev.weir.telemetry.yaml.source.YamlSource;
import java.util.List;
import java.util.TreeMap;

/** Reads the snapshot that a scenario expects. What stands above its second line of dashes is not looked at. */
public final class SnapshotReader {
    private static final String DASHES = "---";
    private static final String METRICS = "metrics";

    private SnapshotReader() {}

    /** Reads a snapshot with its front matter. */
    public static MetricsSnapshot read(String name, String text) {
        List<String> lines = text.lines().toList();
        int first = lines.indexOf(DASHES);
        int second = first + 1 + lines.subList(first + 1, lines.size()).indexOf(DASHES);
        String payload = String.join("\n  ", lines.subList(second + 1, lines.size()));
        // Below a key, since a document of ours has a mapping at its top.
        YamlSource source = YamlSource.of(name, METRICS + ":\n  " + payload + "\n");
        return YamlDocument.read(source, Expansion.none())
                .as(top -> new MetricsSnapshot(
                        top.list(METRICS, SnapshotReader::metric).required()));
    }

    private static SnapshotMetric metric(MappingReader metric) {
        return new SnapshotMetric(
                metric.string("name").required(),
                metric.string("description").orElse(""),
                metric.string("unit").orElse(""),
                metric.mapping(
                                "data",
                                data -> data.list("datapoints", SnapshotReader::point)
                                        .required())
                        .required());
    }

    private static SnapshotPoint point(MappingReader point) {
        String numbers = point.has("sum")
                ? Numbers.distribution(
                        number(point, "sum"),
                        point.integer("count", 0, Long.MAX_VALUE).required())
                : Numbers.value(number(point, "value"));
        TreeMap<String, JsonNode> sorted = new TreeMap<>();
        if (YamlJson.of(point.at("attributes")) instanceof JsonObject attributes) {
            for (int i = 0; i < attributes.size(); i++) {
                sorted.put(attributes.name(i), attributes.value(i));
            }
        }
        JsonObject.Builder object = JsonObject.builder();
        sorted.forEach(object::member);
        return new SnapshotPoint(object.build().toString(), numbers);
    }

    private static double number(MappingReader point, String key) {
        return point.decimal(key, -Double.MAX_VALUE, Double.MAX_VALUE).required();
    }
}
