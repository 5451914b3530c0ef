package dev.weir.telemetry.exposition;

import dev.weir.telemetry.config.prometheus.ResourceSelector;
import dev.weir.telemetry.exposition.family.Collision;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** One scrape of given metrics: its body, and the collisions that it reported. */
final class Scrape {
    static final String OPEN_METRICS = "application/openmetrics-text;version=1.0.0";
    static final String PROTOBUF =
            "application/vnd.google.protobuf;proto=io.prometheus.client.MetricFamily;encoding=delimited";

    private final byte[] body;
    private final String contentType;
    private final List<Collision> collisions;

    private Scrape(byte[] body, String contentType, List<Collision> collisions) {
        this.body = body;
        this.contentType = contentType;
        this.collisions = collisions;
    }

    static Scrape classic(MetricData... metrics) {
        return of("text/plain", ResourceSelector.NONE, List.of(metrics));
    }

    static Scrape openMetrics(MetricData... metrics) {
        return of(OPEN_METRICS, ResourceSelector.NONE, List.of(metrics));
    }

    static Scrape protobuf(MetricData... metrics) {
        return of(PROTOBUF, ResourceSelector.NONE, List.of(metrics));
    }

    static Scrape of(String accept, ResourceSelector resources, Collection<MetricData> metrics) {
        List<Collision> collisions = new ArrayList<>();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        RenderedPage page = new PrometheusPage(() -> metrics, resources, collisions::add).open(accept);
        try {
            page.writeTo(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Scrape(body.toByteArray(), page.contentType(), collisions);
    }

    /** The page as an independent parser reads it, which fails on anything that the format does not allow. */
    ParsedPage parsed() {
        return PageParser.parse(body);
    }

    byte[] body() {
        return body.clone();
    }

    String contentType() {
        return contentType;
    }

    List<Collision> collisions() {
        return collisions;
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
