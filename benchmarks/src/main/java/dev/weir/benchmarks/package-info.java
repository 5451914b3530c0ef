/** Measurements of recording, reloading and scraping, beside those of peers in the same run. */
@NullMarked
package dev.weir.benchmarks;

import org.jspecify.annotations.NullMarked;
