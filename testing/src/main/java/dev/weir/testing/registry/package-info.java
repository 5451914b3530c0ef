/**
 * The contract of metric registries. A registry of your own passes it in a few lines:
 *
 * <pre>{@code
 * class AcmeRegistryTest implements MetricRegistryContract {
 *     @Override
 *     public MetricRegistry createRegistry() {
 *         return new AcmeRegistry();
 *     }
 * }
 * }</pre>
 */
@NullMarked
package dev.weir.testing.registry;

import org.jspecify.annotations.NullMarked;
