/** The registry of declared metrics that the configuration chooses, how its values get on the page, and Prometheus' own. */
@NullMarked
package dev.weir.telemetry.registry;

import org.jspecify.annotations.NullMarked;
