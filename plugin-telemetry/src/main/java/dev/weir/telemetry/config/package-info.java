/** What an operator's file says of metrics, as immutable records that were checked when they were read. */
@NullMarked
package dev.weir.telemetry.config;

import org.jspecify.annotations.NullMarked;
