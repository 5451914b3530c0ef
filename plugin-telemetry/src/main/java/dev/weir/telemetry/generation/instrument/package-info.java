/** The meter provider of a generation: each instrument becomes the one stream that the generation's shape gives it. */
@NullMarked
package dev.weir.telemetry.generation.instrument;

import org.jspecify.annotations.NullMarked;
