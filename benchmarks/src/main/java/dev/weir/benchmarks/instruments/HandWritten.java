package dev.weir.benchmarks.instruments;

import dev.weir.selectors.stage.http.Headers;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleCounter;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.context.Context;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The ten instruments of {@link CustomRows} as somebody would write them who has this one configuration for good. */
final class HandWritten {
    private static final AttributeKey<String> CACHE = AttributeKey.stringKey("cache");
    private static final AttributeKey<String> CLIENT = AttributeKey.stringKey("client");
    private static final AttributeKey<String> METHOD = AttributeKey.stringKey("method");
    private static final AttributeKey<String> REGION = AttributeKey.stringKey("region");
    private static final AttributeKey<Long> STATUS = AttributeKey.longKey("status");
    private static final AttributeKey<String> TENANT = AttributeKey.stringKey("tenant");

    private final DoubleCounter[] counters;
    private final DoubleHistogram[] histograms;

    private HandWritten(DoubleCounter[] counters, DoubleHistogram[] histograms) {
        this.counters = counters;
        this.histograms = histograms;
    }

    static HandWritten create() {
        Meter meter = TwoReaders.meter();
        return new HandWritten(
                Stream.of("a.1", "a.2", "a.3", "a.4", "a.5")
                        .map(name -> meter.counterBuilder(name).ofDoubles().build())
                        .toArray(DoubleCounter[]::new),
                Stream.of("b.1", "b.2", "b.3", "b.4", "b.5")
                        .map(name -> meter.histogramBuilder(name).build())
                        .toArray(DoubleHistogram[]::new));
    }

    void serve(Exchange exchange) {
        Context context = Context.current();
        long started = System.nanoTime();
        Facts facts = Facts.of(exchange);
        count(facts, context);
        measure((System.nanoTime() - started) / 1e9, facts, context);
    }

    private void count(Facts of, Context context) {
        if (of.tenant != null) {
            counters[0].add(1, Attributes.of(CLIENT, of.client, METHOD, of.method, STATUS, of.status), context);
        }
        if ("web".equals(of.client)) {
            counters[1].add(1, Attributes.of(METHOD, of.method, STATUS, of.status, TENANT, of.tenant), context);
        }
        if (of.status > 299) {
            counters[2].add(1, Attributes.of(CLIENT, of.client, REGION, of.region, STATUS, of.status), context);
        }
        if (!"POST".equals(of.method)) {
            counters[3].add(1, Attributes.of(CACHE, of.cache, METHOD, of.method, REGION, of.region), context);
        }
        if ("hit".equals(of.cache)) {
            counters[4].add(1, Attributes.of(CLIENT, of.client, REGION, of.region, TENANT, of.tenant), context);
        }
    }

    private void measure(double seconds, Facts of, Context context) {
        if (of.client != null) {
            histograms[0].record(
                    seconds, Attributes.of(CLIENT, of.client, METHOD, of.method, TENANT, of.tenant), context);
        }
        if ("GET".equals(of.method) || "PUT".equals(of.method)) {
            histograms[1].record(
                    seconds, Attributes.of(CACHE, of.cache, CLIENT, of.client, STATUS, of.status), context);
        }
        if (of.status < 500) {
            histograms[2].record(
                    seconds, Attributes.of(REGION, of.region, STATUS, of.status, TENANT, of.tenant), context);
        }
        if (of.region != null && "hit".equals(of.cache)) {
            histograms[3].record(
                    seconds, Attributes.of(METHOD, of.method, REGION, of.region, STATUS, of.status), context);
        }
        if (of.cache != null) {
            histograms[4].record(
                    seconds, Attributes.of(CACHE, of.cache, REGION, of.region, TENANT, of.tenant), context);
        }
    }

    /** What the ten look at, each read once. The compiler takes it apart; nothing is allocated for it. */
    private record Facts(
            String method,
            long status,
            @Nullable String client,
            @Nullable String tenant,
            @Nullable String region,
            @Nullable String cache) {

        static Facts of(Exchange exchange) {
            Headers headers = exchange.request().headers();
            return new Facts(
                    exchange.request().method(),
                    exchange.response().http().status(),
                    headers.first(Traffic.CLIENT),
                    headers.first(Traffic.TENANT),
                    headers.first(Traffic.REGION),
                    exchange.response().http().headers().first("x-cache"));
        }
    }
}
