/** Measures the requests of a gateway that is built on Netty. */
@NullMarked
package dev.weir.telemetry.netty;

import org.jspecify.annotations.NullMarked;
