/** The labels of a series: what its attributes, its meter and its resource become. */
@NullMarked
package dev.weir.telemetry.exposition.label;

import org.jspecify.annotations.NullMarked;
