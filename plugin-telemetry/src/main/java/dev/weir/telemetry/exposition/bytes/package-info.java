/** Bytes in the making: numbers as ASCII, and foreign text as clean UTF-8. */
@NullMarked
package dev.weir.telemetry.exposition.bytes;

import org.jspecify.annotations.NullMarked;
