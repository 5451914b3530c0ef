package dev.weir.telemetry.yaml.node;

import dev.weir.telemetry.yaml.problem.Position;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keys with values, in the order of the file. No key is there twice, and every key is text. */
public record YamlMapping(Position position, NodePath path, Map<String, YamlEntry> entries) implements YamlNode {
    public YamlMapping {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    @Override
    public boolean fromExpansion() {
        return entries.values().stream().anyMatch(entry -> entry.value().fromExpansion());
    }

    @Override
    public YamlMapping at(NodePath otherPath) {
        Map<String, YamlEntry> moved = new LinkedHashMap<>();
        entries.forEach((key, entry) -> moved.put(key, entry.at(otherPath.key(key))));
        return new YamlMapping(position, otherPath, moved);
    }

    @Override
    public String describe() {
        return entries.isEmpty() ? "an empty group of keys" : "a group of keys";
    }
}
