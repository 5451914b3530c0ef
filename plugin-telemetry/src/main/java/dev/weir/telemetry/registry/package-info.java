/** Declared metrics straight into a Prometheus registry, for processes that scrape one without OpenTelemetry. */
@NullMarked
package dev.weir.telemetry.registry;

import org.jspecify.annotations.NullMarked;
