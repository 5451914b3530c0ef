/** The plugin: configuration, dynamic instruments, destinations, the scrape endpoint and reload. */
@NullMarked
package dev.weir.telemetry;

import org.jspecify.annotations.NullMarked;
