/** What a scrape endpoint serves, and to whom. */
@NullMarked
package dev.weir.telemetry.scrape.settings;

import org.jspecify.annotations.NullMarked;
