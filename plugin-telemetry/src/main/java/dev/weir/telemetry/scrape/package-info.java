/** The scrape endpoint: a small HTTP server with an event loop and rendering threads of its own. */
@NullMarked
package dev.weir.telemetry.scrape;

import org.jspecify.annotations.NullMarked;
