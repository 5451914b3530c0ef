/** The two formats of lines: classic text and OpenMetrics. */
@NullMarked
package dev.weir.telemetry.exposition.text;

import org.jspecify.annotations.NullMarked;
