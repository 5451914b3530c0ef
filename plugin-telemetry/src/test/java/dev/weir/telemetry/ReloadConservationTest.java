package dev.weir.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.metrics.CounterHandle;
import dev.weir.metrics.Metrics;
import dev.weir.metrics.UpDownCounterHandle;
import dev.weir.metrics.UpDownGuard;
import dev.weir.metrics.aggregate.AggregateMeterProvider;
import dev.weir.metrics.current.CurrentMeterProvider;
import dev.weir.telemetry.push.receiver.GrpcReceiver;
import dev.weir.telemetry.push.receiver.ReceivedPush;
import dev.weir.telemetry.push.receiver.Receiver;
import dev.weir.telemetry.reload.ReloadReport;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Sixteen threads count through a thousand reloads, or ten thousand in {@code make stress}, while somebody scrapes as often
 * at least and somebody is pushed to.
 */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class ReloadConservationTest {
    private static final int RELOADS = Integer.getInteger("weir.test.reloads", 1_000);
    private static final String CALLS = "weir_test_calls_total";
    private static final String OPEN = "weir_test_open";
    private static final CounterHandle HANDLE = Metrics.counter("weir.test.calls", "Calls", "{call}");
    private static final UpDownCounterHandle OPEN_HANDLE =
            Metrics.upDownCounter("weir.test.open", "Open calls", "{call}");

    @Test
    void nothingIsLostOrDoubled_noValueFalls_andNobodyWhoRecordsWaits() throws Exception {
        try (LogLines log = new LogLines();
                GrpcReceiver one = GrpcReceiver.start();
                GrpcReceiver other = GrpcReceiver.start();
                GrpcReceiver vendor = GrpcReceiver.start();
                TestTelemetry telemetry = TestTelemetry.startInRealTime(blocks(0, one, other, vendor))) {
            AggregateMeterProvider before = CurrentMeterProvider.setProcess(telemetry.aggregate);
            try (CountingThreads counting = new CountingThreads(16, ReloadConservationTest::call);
                    RisingScrapes scrapes = new RisingScrapes(() -> scrape(telemetry))) {
                for (int i = 1; i <= RELOADS; i++) {
                    counting.goOn();
                    ReloadReport report = telemetry.reload(blocks(i, one, other, vendor));
                    assertThat(report.outcome()).isEqualTo(ReloadReport.Outcome.APPLIED);
                    scrapes.awaitOne();
                }
                long added = counting.end();
                telemetry.plugin.flush(TestTelemetry.LONG);

                assertThat(scrape(telemetry)).isEqualTo((double) added);
                assertThat(page(telemetry).value(OPEN)).isZero();
                assertThat(scrapes.end()).isGreaterThanOrEqualTo(RELOADS);
                assertThat(scrapes.falls()).isEmpty();
                assertThat((double) Math.max(last(one), last(other))).isEqualTo((double) added);
                assertThat(counting.slow() * 1_000)
                        .as("of %s additions, those that took more than a millisecond, times 1,000", added)
                        .isLessThanOrEqualTo(added);
                assertThat(log.text()).doesNotContain("SEVERE", "WARNING");
            } finally {
                CurrentMeterProvider.setProcess(before);
            }
        }
    }

    private static void call() {
        try (UpDownGuard open = OPEN_HANDLE.hold(1)) {
            HANDLE.add(1);
        }
    }

    /** Each differs from the one before, in some or many ways that leave the counted metric alone. */
    private static String[] blocks(int i, Receiver one, Receiver other, Receiver vendor) {
        String path = i / 10 % 2 == 0 ? "/metrics" : "/stats";
        int port = (i / 7 % 2 == 0 ? one : other).port();
        String push =
                ": {enabled: true, temporality: cumulative, endpoint: 'http://127.0.0.1:" + port + "', compression: "
                        + (i / 5 % 2 == 0 ? "none" : "gzip") + ", batch_processor: {scheduled_delay: " + (100 + i % 11)
                        + "ms}}";
        return new String[] {
            "common: {service_name: shop" + i % 3 + ", cardinality: {limit: " + (2_000 + i % 5)
                    + "}, views: [{name: weir.test.time, aggregation: {histogram: {buckets: [1, " + (2 + i % 4)
                    + "]}}}]}",
            "otlp" + push,
            "prometheus: {enabled: true, listen: '127.0.0.1:0', path: " + path + "}",
            "private: {enabled: true, endpoint: 'http://127.0.0.1:" + vendor.port() + "', resource: {round: " + i
                    + "}, batch_processor: {scheduled_delay: 1h}}"
        };
    }

    /** The value that a scraper reads, who never sees less than nothing open. */
    private static double scrape(TestTelemetry telemetry) {
        Scraped page = page(telemetry);
        assertThat(page.sum(OPEN)).isNotNegative();
        return page.has(CALLS) ? page.value(CALLS) : 0;
    }

    /** The page, under whichever path it is answered. */
    private static Scraped page(TestTelemetry telemetry) {
        InetSocketAddress address = telemetry.plugin.scrapeAddress().orElseThrow();
        Scraped page = Scraped.from(address, "/metrics");
        while (page.status() != 200) {
            page = Scraped.from(address, "/stats");
            page = page.status() == 200 ? page : Scraped.from(address, "/metrics");
        }
        return page;
    }

    /** What a collector was last told, which is never less than what it was told before. */
    private static long last(Receiver receiver) throws InterruptedException {
        long last = 0;
        while (receiver.waiting() > 0) {
            ReceivedPush push = receiver.next();
            if (push.has("weir.test.calls")) {
                assertThat(push.calls()).isGreaterThanOrEqualTo(last);
                last = push.calls();
            }
        }
        return last;
    }
}
