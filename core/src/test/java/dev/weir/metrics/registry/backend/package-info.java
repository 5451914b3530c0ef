/** Finding registries by name. */
@NullMarked
package dev.weir.metrics.registry.backend;

import org.jspecify.annotations.NullMarked;
