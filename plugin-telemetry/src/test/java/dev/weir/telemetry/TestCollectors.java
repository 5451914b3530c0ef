package dev.weir.telemetry;

import dev.weir.metrics.destination.Destination;
import dev.weir.telemetry.push.receiver.FaultServer;
import dev.weir.telemetry.push.receiver.GrpcReceiver;
import dev.weir.telemetry.push.receiver.HttpReceiver;
import dev.weir.telemetry.push.receiver.ReceivedPush;
import dev.weir.telemetry.push.receiver.Receiver;
import io.opentelemetry.proto.metrics.v1.Metric;
import java.io.IOException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whoever the three destinations may talk to, and what they last heard of the tests' metrics. */
final class TestCollectors implements AutoCloseable {
    /** A gauge that a test may observe. */
    static final String OBSERVED = "weir.test.level";

    private static final Map<String, String> SCRAPED_NAMES = Map.of(
            "weir.test.calls", "weir_test_calls_total",
            "weir.test.time", "weir_test_time_seconds_count",
            "weir.operations.count", "weir_operations_count_total");

    private final GrpcReceiver operator = GrpcReceiver.start();
    private final GrpcReceiver other = GrpcReceiver.start();
    private final HttpReceiver overHttp = HttpReceiver.start();
    private final GrpcReceiver vendor = GrpcReceiver.start();
    private final GrpcReceiver otherVendor = GrpcReceiver.start();
    private final HttpReceiver vendorOverHttp = HttpReceiver.start();
    private final Set<Destination> observedAt = EnumSet.noneOf(Destination.class);
    private final int freePort = FaultServer.closedPort();

    TestCollectors() throws IOException {}

    /** All blocks of a file, one of them with another text. */
    String[] blocks(String changed, String text) {
        Map<String, String> blocks = new LinkedHashMap<>();
        String pushed = "enabled: true, temporality: cumulative, batch_processor: {scheduled_delay: 1h}, ";
        blocks.put("common", "");
        blocks.put("otlp", pushed + "endpoint: 'http://127.0.0.1:$OTLP'");
        blocks.put("prometheus", "enabled: true, listen: '127.0.0.1:0'");
        blocks.put("private", pushed + "endpoint: 'http://127.0.0.1:$VENDOR'");
        blocks.computeIfPresent(changed, (block, before) -> text);
        return blocks.entrySet().stream()
                .map(block -> block.getKey() + ": {" + withPorts(block.getValue()) + "}")
                .toArray(String[]::new);
    }

    private String withPorts(String text) {
        return text.replace("$OTLP", String.valueOf(operator.port()))
                .replace("$OTHER", String.valueOf(other.port()))
                .replace("$SECOND_HTTP", String.valueOf(overHttp.port()))
                .replace("$VENDOR", String.valueOf(vendor.port()))
                .replace("$NEXT_VENDOR", String.valueOf(otherVendor.port()))
                .replace("$HTTP_VENDOR", String.valueOf(vendorOverHttp.port()))
                .replace("$FREE", String.valueOf(freePort));
    }

    /** The value, or the number of values, that each destination says each metric has. */
    Map<String, Double> values(TestTelemetry telemetry, Scraping scraping) throws InterruptedException {
        telemetry.plugin.flush(TestTelemetry.LONG);
        Map<String, Double> values = new LinkedHashMap<>();
        observedAt.clear();
        for (Receiver receiver : List.of(operator, other, overHttp)) {
            addPushed(values, Destination.PUBLIC, receiver);
        }
        for (Receiver receiver : List.of(vendor, otherVendor, vendorOverHttp)) {
            addPushed(values, Destination.PRIVATE, receiver);
        }
        telemetry.plugin.scrapeAddress().map(scraping::from).ifPresent(page -> addScraped(values, page));
        return values;
    }

    /** The destinations at which the last values came with what a callback yields. */
    Set<Destination> observedAt() {
        return observedAt;
    }

    private void addPushed(Map<String, Double> values, Destination destination, Receiver receiver)
            throws InterruptedException {
        while (receiver.waiting() > 0) {
            ReceivedPush push = receiver.next();
            if (push.has(OBSERVED)) {
                observedAt.add(destination);
            }
            SCRAPED_NAMES.keySet().stream()
                    .filter(push::has)
                    .forEach(name -> values.put(destination + " " + name, value(push.metric(name))));
        }
    }

    private static double value(Metric metric) {
        if (metric.hasExponentialHistogram()) {
            return metric.getExponentialHistogram().getDataPoints(0).getCount();
        }
        return metric.hasHistogram()
                ? metric.getHistogram().getDataPoints(0).getCount()
                : metric.getSum().getDataPoints(0).getAsInt();
    }

    private void addScraped(Map<String, Double> values, Scraped page) {
        if (page.has(OBSERVED.replace('.', '_'))) {
            observedAt.add(Destination.PUBLIC_PROMETHEUS);
        }
        SCRAPED_NAMES.forEach((name, scraped) -> {
            if (page.has(scraped)) {
                values.put(Destination.PUBLIC_PROMETHEUS + " " + name, page.value(scraped));
            }
        });
    }

    @Override
    public void close() {
        List.of(operator, other, overHttp, vendor, otherVendor, vendorOverHttp).forEach(Receiver::close);
    }
}
