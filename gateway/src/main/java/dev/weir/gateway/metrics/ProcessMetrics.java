package dev.weir.gateway.metrics;

import static dev.weir.metrics.Metrics.observeLongGauge;

import dev.weir.gateway.route.Routing;
import dev.weir.gateway.upstream.Upstream;
import dev.weir.metrics.Observation;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.buffer.PooledByteBufAllocatorMetric;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.List;
import java.util.function.Supplier;

/** What the process shows of its memory, its configuration, and its connections to upstreams, until it is closed. */
public final class ProcessMetrics implements AutoCloseable {
    private static final AttributeKey<String> UPSTREAM = AttributeKey.stringKey("subgraph.name");
    private static final AttributeKey<String> STATE = AttributeKey.stringKey("state");
    private static final AttributeKey<String> TYPE = AttributeKey.stringKey("jvm.memory.type");
    private static final AttributeKey<String> KIND = AttributeKey.stringKey("kind");

    private final List<Observation> observations;

    /** Shows them, with the routing that is in effect when it is asked. */
    public ProcessMetrics(Supplier<Routing> routing) {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        PooledByteBufAllocatorMetric buffers = PooledByteBufAllocator.DEFAULT.metric();
        observations = List.of(
                observeLongGauge("jvm.memory.used", "Memory of the JVM that is in use", "By", gauge -> {
                    gauge.record(memory.getHeapMemoryUsage().getUsed(), Attributes.of(TYPE, "heap"));
                    gauge.record(memory.getNonHeapMemoryUsage().getUsed(), Attributes.of(TYPE, "non_heap"));
                }),
                observeLongGauge("weir.netty.memory.used", "Memory that Netty's pooled buffers hold", "By", gauge -> {
                    gauge.record(buffers.usedHeapMemory(), Attributes.of(KIND, "heap"));
                    gauge.record(buffers.usedDirectMemory(), Attributes.of(KIND, "direct"));
                }),
                observeLongGauge(
                        "weir.config.upstreams",
                        "Upstreams that are configured",
                        "{upstream}",
                        gauge -> gauge.record(routing.get().upstreams().size())),
                observeLongGauge(
                        "weir.config.routes",
                        "Routes that are configured",
                        "{route}",
                        gauge -> gauge.record(routing.get().size())),
                observeLongGauge(
                        "weir.upstream.connections",
                        "Connections to upstreams that are open, and requests that wait for one",
                        "{connection}",
                        gauge -> routing.get().upstreams().values().forEach(upstream -> {
                            gauge.record(upstream.openConnections(), attributes(upstream, "open"));
                            gauge.record(upstream.pendingRequests(), attributes(upstream, "awaited"));
                        })));
    }

    private static Attributes attributes(Upstream upstream, String state) {
        return Attributes.of(UPSTREAM, upstream.name(), STATE, state);
    }

    @Override
    public void close() {
        observations.forEach(Observation::close);
    }
}
