/** How much faster or slower than the media itself its processing is, by stage. */
@NullMarked
package dev.weir.metrics.tasks.realtime;

import org.jspecify.annotations.NullMarked;
