/**
 * Metrics that a component declares as one record and registers in one call.
 *
 * <pre>{@code
 * record CacheMetrics(
 *         @Declared(name = "acme.cache.hits", description = "Cache hits", unit = "{hit}") Counter hits,
 *         @Declared(name = "acme.cache.entries", description = "Entries held", unit = "{entry}") Gauge entries,
 *         @Declared(name = "acme.cache.load", description = "Time to load", unit = "s") Histogram load) {}
 *
 * ProcessMetrics gateway = ProcessMetrics.over(Registries.named("opentelemetry"), "gateway");
 * CacheMetrics metrics = gateway.component("cache").register(CacheMetrics.class);
 * metrics.hits().increment();
 * metrics.entries().set(12);
 * }</pre>
 *
 * <p>What is wrong with a set in itself is thrown when it is registered, all in one message. What clashes with another
 * set is reported with both owners, and records nothing; the component starts all the same. Recording never throws.
 *
 * <p>Where the values go is a name in a configuration ({@link dev.weir.metrics.registry.backend.Registries}); the
 * component doesn't change with it.
 */
@NullMarked
package dev.weir.metrics.registry;

import org.jspecify.annotations.NullMarked;
