/**
 * Turns the text of a YAML file into a tree of nodes, and refuses what is hostile, broken or ambiguous. Built on the
 * events of snakeyaml-engine.
 */
@NullMarked
package dev.weir.telemetry.yaml.parse;

import org.jspecify.annotations.NullMarked;
