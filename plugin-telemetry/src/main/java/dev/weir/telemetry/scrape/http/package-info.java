/** The scrape endpoint's requests: which are answered with the page, and what the others get. */
@NullMarked
package dev.weir.telemetry.scrape.http;

import org.jspecify.annotations.NullMarked;
