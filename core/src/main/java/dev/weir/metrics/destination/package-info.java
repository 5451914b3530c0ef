/** The three places where measurements go, each behind its filter, and how each is closed. */
@NullMarked
package dev.weir.metrics.destination;

import org.jspecify.annotations.NullMarked;
