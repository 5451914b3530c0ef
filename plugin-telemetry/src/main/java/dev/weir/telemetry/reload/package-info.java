/** From one configuration to the next: what would change, making it ready, the swap, and what came of it. */
@NullMarked
package dev.weir.telemetry.reload;

import org.jspecify.annotations.NullMarked;
