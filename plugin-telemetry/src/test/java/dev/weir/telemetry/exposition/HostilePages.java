package dev.weir.telemetry.exposition;

import static dev.weir.telemetry.exposition.CollectedMetric.counter;
import static dev.weir.telemetry.exposition.CollectedMetric.gauge;
import static dev.weir.telemetry.exposition.CollectedMetric.point;

import dev.weir.telemetry.config.prometheus.ResourceSelector;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.resources.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Metrics whose every text is chosen to break a page. */
public final class HostilePages {
    private static final List<String> PIECES = List.of(
            "a",
            "b",
            "_",
            ".",
            "-",
            "1",
            " ",
            "\"",
            "\\",
            "\n",
            "\r",
            "\t",
            "\u0000",
            "\u001b[2J",
            "\u007f",
            "\u0085",
            "\u2028",
            "\u202e",
            "\u2066",
            "\ud83d",
            "\ude00",
            "\ud83d\ude00",
            "é",
            "漢",
            "{",
            "}",
            ",",
            "=",
            "#",
            "# EOF",
            "\n# EOF\n",
            "\"} 1\nevil_total{x=\"",
            "# HELP a b",
            "NaN",
            "le",
            "+Inf",
            "\ufffd",
            "\ufeff",
            "\\n",
            "\\\"",
            "%",
            "otel_scope_name",
            "_total",
            "_bucket",
            ":");

    private HostilePages() {}

    /** Pages of classic text, the same ones each time. */
    public static List<String> classic(int count) {
        Random random = new Random(13);
        List<String> pages = new ArrayList<>();
        for (int page = 0; page < count; page++) {
            List<MetricData> metrics = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                metrics.add(metric(random));
            }
            ResourceSelector resource = page % 2 == 0 ? ResourceSelector.NONE : ResourceSelector.ALL;
            pages.add(Scrape.of("text/plain", resource, metrics).text());
        }
        return pages;
    }

    static MetricData metric(Random random) {
        LongPointData[] points = new LongPointData[3];
        for (int i = 0; i < points.length; i++) {
            points[i] = point(i, attributes(random));
        }
        CollectedMetric metric = random.nextBoolean()
                ? counter(text(random), points)
                : gauge(
                        text(random),
                        point(0.5, attributes(random)),
                        point(1.5, attributes(random)),
                        point(Double.NaN, attributes(random)));
        return metric.in(text(random))
                .describedAs(text(random))
                .from(InstrumentationScopeInfo.builder(text(random))
                        .setVersion(text(random))
                        .build())
                .of(Resource.create(
                        Attributes.of(AttributeKey.stringKey("a.b"), "x", AttributeKey.stringKey("a"), "y")));
    }

    private static Attributes attributes(Random random) {
        AttributesBuilder attributes = Attributes.builder();
        for (int i = 0; i < 3; i++) {
            attributes.put(text(random), text(random));
        }
        return attributes
                .put(text(random), random.nextLong(3))
                .put(text(random), text(random), text(random))
                .build();
    }

    static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }
}
