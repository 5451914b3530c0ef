/** Telemetry about the telemetry: what was exported, scraped, reloaded and lost, as metrics and as few log lines. */
@NullMarked
package dev.weir.telemetry.self;

import org.jspecify.annotations.NullMarked;
