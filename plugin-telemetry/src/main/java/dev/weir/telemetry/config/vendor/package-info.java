/** The private stream to a vendor: its own push, its own resource, and which metrics it may have. */
@NullMarked
package dev.weir.telemetry.config.vendor;

import org.jspecify.annotations.NullMarked;
