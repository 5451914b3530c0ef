/** Kinds of values that a configuration has and the language lacks: durations as people write them, and secrets. */
@NullMarked
package dev.weir.telemetry.yaml.value;

import org.jspecify.annotations.NullMarked;
