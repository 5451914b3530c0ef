package dev.weir.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.telemetry.push.receiver.GrpcReceiver;
import dev.weir.telemetry.push.receiver.ReceivedPush;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** More series than a destination keeps: the rest is in one series, at each destination as its own limit says. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class OverflowTest {
    private static final AttributeKey<Long> KEY = AttributeKey.longKey("key");
    private static final int SERIES = 100;

    @Test
    void overflowIsSeen_andAllSeriesTogetherHaveAllThatWasAdded_throughAReloadOfTheLimit() throws Exception {
        try (LogLines log = new LogLines();
                GrpcReceiver receiver = GrpcReceiver.start();
                TestTelemetry telemetry = TestTelemetry.start(blocks(20, 40, receiver))) {
            addToEach(telemetry);
            assertSums(telemetry, receiver, 20, 40, SERIES);
            telemetry.reload(blocks(10, 60, receiver));
            addToEach(telemetry);
            assertSums(telemetry, receiver, 10, 60, 2 * SERIES);

            assertThat(telemetry.scrape().sum("weir_telemetry_series_overflow_total"))
                    .isPositive();
            assertThat(log.text()).contains("metric weir.test.calls has more series than public keeps");
        }
    }

    private static String[] blocks(int pushed, int scraped, GrpcReceiver receiver) {
        return new String[] {
            "common: {cardinality: {otlp: " + pushed + ", prometheus: " + scraped + "}}",
            TestTelemetry.pushed("otlp", receiver),
            TestTelemetry.SCRAPED
        };
    }

    private static void addToEach(TestTelemetry telemetry) {
        for (long i = 0; i < SERIES; i++) {
            telemetry.calls.add(1, Attributes.of(KEY, i));
        }
    }

    private static void assertSums(TestTelemetry telemetry, GrpcReceiver receiver, int pushed, int scraped, int added)
            throws Exception {
        telemetry.plugin.flush(TestTelemetry.LONG);
        ReceivedPush push = receiver.next();
        List<NumberDataPoint> points = push.metric("weir.test.calls").getSum().getDataPointsList();
        assertThat(points).hasSizeLessThanOrEqualTo(pushed);
        assertThat(points.stream().mapToLong(NumberDataPoint::getAsInt).sum()).isEqualTo(added);
        assertThat(points.toString()).contains("otel.metric.overflow");

        Scraped page = telemetry.scrape();
        List<String> series = page.lines().stream()
                .filter(line -> line.startsWith("weir_test_calls_total"))
                .toList();
        assertThat(series).hasSizeLessThanOrEqualTo(scraped);
        assertThat(page.sum("weir_test_calls_total")).isEqualTo(added);
        assertThat(series).anyMatch(line -> line.contains("otel_metric_overflow=\"true\""));
    }
}
