/**
 * Measures requests. A gateway begins a stage with its request, tells it what happens, and closes it on every path; the
 * instruments of the configuration do the rest.
 */
@NullMarked
package dev.weir.telemetry.request;

import org.jspecify.annotations.NullMarked;
