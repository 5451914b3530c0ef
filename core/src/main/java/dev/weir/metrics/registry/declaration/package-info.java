/** What components declare, checked before anything is registered, and the names that Prometheus knows it by. */
@NullMarked
package dev.weir.metrics.registry.declaration;

import org.jspecify.annotations.NullMarked;
