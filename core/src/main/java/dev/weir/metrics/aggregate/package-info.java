/** The meter provider that fans out to the three destinations and lets each be replaced. */
@NullMarked
package dev.weir.metrics.aggregate;

import org.jspecify.annotations.NullMarked;
