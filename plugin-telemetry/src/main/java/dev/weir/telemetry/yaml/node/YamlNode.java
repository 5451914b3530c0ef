package dev.weir.telemetry.yaml.node;

import dev.weir.telemetry.yaml.problem.Position;

/** A node of a YAML document. Immutable and safe to share. */
public sealed interface YamlNode permits YamlMapping, YamlSequence, YamlScalar {

    /** Where the node is written. For what an alias repeats, that is the place of its anchor. */
    Position position();

    /** The keys and indices that lead to the node. */
    NodePath path();

    /** Whether the node, or one inside it, holds text that came from the environment or from another file. */
    boolean fromExpansion();

    /** The same content under another path. */
    YamlNode at(NodePath otherPath);

    /**
     * What the node is, in an operator's words: {@code a list}, {@code text "abc"}. Never shows text that came from the
     * environment or from another file.
     */
    String describe();
}
