/** One name means one thing: finds instruments that get in each other's way, or in the way of metrics that are not theirs. */
@NullMarked
package dev.weir.telemetry.instruments.naming;

import org.jspecify.annotations.NullMarked;
