/** What a scrape endpoint tells its owner of what happens to it. */
@NullMarked
package dev.weir.telemetry.scrape.event;

import org.jspecify.annotations.NullMarked;
