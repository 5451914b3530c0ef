/** A small streaming pipeline with stand-in work: what tasks, real-time factors and declared metrics look like at work. */
@NullMarked
package dev.weir.gateway.streaming;

import org.jspecify.annotations.NullMarked;
