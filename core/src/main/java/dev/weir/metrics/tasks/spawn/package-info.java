/** Tasks that are spawned: their handles, the stages that follow them, and who is told when they fail. */
@NullMarked
package dev.weir.metrics.tasks.spawn;

import org.jspecify.annotations.NullMarked;
