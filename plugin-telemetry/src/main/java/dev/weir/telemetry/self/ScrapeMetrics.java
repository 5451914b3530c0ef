package dev.weir.telemetry.self;

import dev.weir.telemetry.exposition.family.Collision;
import dev.weir.telemetry.exposition.family.CollisionListener;
import dev.weir.telemetry.log.LimitedLog;
import dev.weir.telemetry.scrape.event.DropReason;
import dev.weir.telemetry.scrape.event.ScrapeObserver;
import dev.weir.telemetry.scrape.event.ScrapeOutcome;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.LongGauge;
import io.opentelemetry.api.metrics.Meter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Counts scrapes, and logs what an operator has to know of. Who is at the port decides how often, so lines are few. */
public final class ScrapeMetrics implements ScrapeObserver, CollisionListener {
    private static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("outcome");
    private static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");
    private static final AttributeKey<String> REASON = AttributeKey.stringKey("reason");
    private static final AttributeKey<String> METRIC = AttributeKey.stringKey("metric.name");

    private final LimitedLog log;
    private final LongCounter scrapes;
    private final LongCounter bytes;
    private final LongCounter refused;
    private final LongCounter dropped;
    private final LongCounter collisions;
    private final LongGauge exposed;
    private final DoubleHistogram duration;

    public ScrapeMetrics(Meter meter, LimitedLog log) {
        this.log = log;
        scrapes = meter.counterBuilder("weir.telemetry.scrape.count")
                .setDescription("Scrapes that ended, by how they did")
                .setUnit("{scrape}")
                .build();
        bytes = meter.counterBuilder("weir.telemetry.scrape.size")
                .setDescription("Bytes sent to scrapers, as they travel")
                .setUnit("By")
                .build();
        refused = meter.counterBuilder("weir.telemetry.scrape.refused")
                .setDescription("Requests at the scrape endpoint that were answered with an error")
                .setUnit("{request}")
                .build();
        dropped = meter.counterBuilder("weir.telemetry.scrape.dropped")
                .setDescription("Connections at the scrape endpoint that were closed without an answer")
                .setUnit("{connection}")
                .build();
        collisions = meter.counterBuilder("weir.telemetry.scrape.collisions")
                .setDescription("Points that could not be shown as they are, since their name or labels are another's")
                .setUnit("{point}")
                .build();
        exposed = meter.gaugeBuilder("weir.telemetry.scrape.exposed")
                .setDescription("1 if whoever reaches the scrape endpoint's address can read every metric")
                .setUnit("1")
                .ofLongs()
                .build();
        duration = meter.histogramBuilder("weir.telemetry.scrape.duration")
                .setDescription("Time from a scraper's whole request to the end of the answer")
                .setUnit("s")
                .build();
    }

    @Override
    public void scraped(ScrapeOutcome outcome, long nanos, long sent, @Nullable Throwable cause) {
        Attributes attributes = Attributes.of(OUTCOME, word(outcome));
        scrapes.add(1, attributes);
        duration.record(nanos / 1e9, attributes);
        bytes.add(sent);
        if (cause != null) {
            log.warn("scrape " + outcome, "a scrape failed: " + cause);
        }
    }

    @Override
    public void refused(InetAddress client, int status) {
        refused.add(1, Attributes.of(STATUS, (long) status));
    }

    @Override
    public void dropped(InetAddress client, DropReason reason, @Nullable Throwable cause) {
        dropped.add(1, Attributes.of(REASON, word(reason)));
        if (reason == DropReason.FAULT) {
            log.warn("drop " + reason, "a scraper's connection was closed: " + cause);
        }
    }

    @Override
    public void exposed(InetSocketAddress address) {
        exposed.set(1);
        log.warn(
                "exposed " + address,
                "whoever reaches " + address + " can read every metric; listen on 127.0.0.1, or write"
                        + " telemetry.exporters.metrics.prometheus.authentication");
    }

    @Override
    public void collided(Collision collision) {
        Attributes attributes = Attributes.of(METRIC, collision.metric(), REASON, word(collision.kind()));
        collisions.add(collision.points(), attributes);
        log.warn("collision " + collision.kind() + collision.metric(), words(collision));
    }

    private static String words(Collision collision) {
        return collision.kind() == Collision.Kind.UNREADABLE
                ? "the text of the metric registry has what can't be read, such as \"" + collision.family()
                        + "\"; it has to be Prometheus' text format 0.0.4"
                : "metric " + collision.metric() + " has names or labels that " + collision.family()
                        + " has from another one (" + word(collision.kind()) + "); rename one of them in a view";
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
