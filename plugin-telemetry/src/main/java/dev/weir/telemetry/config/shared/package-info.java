/** What holds for all destinations: the resource, the buckets, the views and the limits on series. */
@NullMarked
package dev.weir.telemetry.config.shared;

import org.jspecify.annotations.NullMarked;
