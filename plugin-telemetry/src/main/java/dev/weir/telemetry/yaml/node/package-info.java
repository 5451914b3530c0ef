/**
 * A YAML document as a tree of immutable nodes, each of which knows its place in the file and its path from the top.
 */
@NullMarked
package dev.weir.telemetry.yaml.node;

import org.jspecify.annotations.NullMarked;
