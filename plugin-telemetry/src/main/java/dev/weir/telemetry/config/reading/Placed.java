package dev.weir.telemetry.config.reading;

import dev.weir.telemetry.yaml.MappingReader;
import dev.weir.telemetry.yaml.node.NodePath;
import dev.weir.telemetry.yaml.problem.Position;

/** A part of the configuration together with its place, for rules that look at several parts at once. */
public record Placed<T>(T value, Position position, NodePath path) {

    /** What was read from a mapping. */
    public static <T> Placed<T> of(T value, MappingReader mapping) {
        return new Placed<>(value, mapping.position(), mapping.path());
    }
}
