/** Rendering a page for a scraper: who comes next, and a stream that waits for the scraper to read. */
@NullMarked
package dev.weir.telemetry.scrape.render;

import org.jspecify.annotations.NullMarked;
