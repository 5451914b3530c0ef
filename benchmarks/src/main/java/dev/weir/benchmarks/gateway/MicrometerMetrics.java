package dev.weir.benchmarks.gateway;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * What the gateway records of a request by default, its own metrics included, as one would write it with Micrometer: nine
 * recordings at a request's end and a gauge of the active ones, with as many tags and the same buckets, in one registry.
 */
final class MicrometerMetrics {
    private static final Duration[] SECONDS = Stream.of(1, 5, 15, 50, 100, 200, 300, 400, 500, 1_000, 5_000, 10_000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);
    private static final double[] BYTES = {256, 1_024, 4_096, 16_384, 65_536, 262_144, 1_048_576, 4_194_304};

    private final AtomicInteger active = new AtomicInteger();
    private final MeterProvider<Timer> duration;
    private final MeterProvider<Timer> overhead;
    private final MeterProvider<Timer> clientDuration;
    private final MeterProvider<Timer> fetchDuration;
    private final MeterProvider<DistributionSummary> responseSize;
    private final MeterProvider<DistributionSummary> clientRequestSize;
    private final MeterProvider<DistributionSummary> clientResponseSize;
    private final MeterProvider<Counter> operations;
    private final MeterProvider<Counter> fetches;

    MicrometerMetrics(MeterRegistry registry) {
        registry.gauge("http.server.active_requests", active);
        duration = timer(registry, "http.server.request.duration");
        overhead = timer(registry, "gateway.overhead");
        clientDuration = timer(registry, "http.client.request.duration");
        fetchDuration = timer(registry, "gateway.upstream.fetch.duration");
        responseSize = sizes(registry, "http.server.response.body.size");
        clientRequestSize = sizes(registry, "http.client.request.body.size");
        clientResponseSize = sizes(registry, "http.client.response.body.size");
        operations = Counter.builder("gateway.operations").withRegistry(registry);
        fetches = Counter.builder("gateway.operations.fetch").withRegistry(registry);
    }

    private static MeterProvider<Timer> timer(MeterRegistry registry, String name) {
        return Timer.builder(name).serviceLevelObjectives(SECONDS).withRegistry(registry);
    }

    private static MeterProvider<DistributionSummary> sizes(MeterRegistry registry, String name) {
        return DistributionSummary.builder(name)
                .baseUnit("bytes")
                .serviceLevelObjectives(BYTES)
                .withRegistry(registry);
    }

    /** A request is there. */
    void began() {
        active.incrementAndGet();
    }

    /** Its response is written. The gateway's fetch took about as long, and its own share is what is left. */
    void ended(String method, int status, InetSocketAddress local, long bytes, long nanos) {
        active.decrementAndGet();
        String code = Integer.toString(status);
        Tags server = Tags.of(
                "http.request.method",
                method,
                "http.response.status_code",
                code,
                "server.address",
                local.getAddress().getHostAddress(),
                "server.port",
                Integer.toString(local.getPort()));
        duration.withTags(server).record(nanos, TimeUnit.NANOSECONDS);
        responseSize.withTags(server).record((double) bytes);
        overhead.withTag("subgraph.active_requests", "false").record(0, TimeUnit.NANOSECONDS);
        Tags upstream = Tags.of("subgraph.name", "shop");
        clientDuration.withTags(upstream).record(nanos, TimeUnit.NANOSECONDS);
        clientRequestSize.withTags(upstream).record(0);
        clientResponseSize.withTags(upstream).record((double) bytes);
        operations.withTag("http.response.status_code", code).increment();
        Tags fetch = upstream.and("outcome", "ok");
        fetches.withTags(fetch).increment();
        fetchDuration.withTags(fetch).record(nanos, TimeUnit.NANOSECONDS);
    }
}
