/** A scrape endpoint's connections: how many there may be, how long each may take, and which has to go for another. */
@NullMarked
package dev.weir.telemetry.scrape.connection;

import org.jspecify.annotations.NullMarked;
