/** The scrape endpoint: where it listens, who may read it, and how much it bears. */
@NullMarked
package dev.weir.telemetry.config.prometheus;

import org.jspecify.annotations.NullMarked;
