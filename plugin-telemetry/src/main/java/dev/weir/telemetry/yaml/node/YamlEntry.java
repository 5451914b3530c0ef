package dev.weir.telemetry.yaml.node;

import dev.weir.telemetry.yaml.problem.Position;

/** A key of a mapping and the value under it. The position is the key's own. */
public record YamlEntry(String key, Position position, YamlNode value) {
    /** The same entry with its value under another path. */
    public YamlEntry at(NodePath valuePath) {
        return new YamlEntry(key, position, value.at(valuePath));
    }
}
