/**
 * What lies below declared sets: the registries that hold or pass on values, chosen by name. Bring one of your own by
 * implementing {@link dev.weir.metrics.registry.backend.RegistryProvider} and naming it in
 * {@code META-INF/services/dev.weir.metrics.registry.backend.RegistryProvider}.
 */
@NullMarked
package dev.weir.metrics.registry.backend;

import org.jspecify.annotations.NullMarked;
