package dev.weir.telemetry.exposition;

import static dev.weir.telemetry.exposition.CollectedMetric.counter;
import static dev.weir.telemetry.exposition.CollectedMetric.point;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.telemetry.config.prometheus.ResourceSelector;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ConcurrentScrapesTest {
    private static final int SCRAPERS = 4;

    @Test
    void scrapesSideBySide_areEachWhole() throws Exception {
        List<LongPointData> points = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            points.add(
                    point(i, Attributes.builder().put("a.b", i).put("a_b", "x").build()));
        }
        List<MetricData> metrics = List.of(counter("c", points));
        PrometheusPage page = new PrometheusPage(() -> metrics, ResourceSelector.ALL, collision -> {});
        byte[] alone = Scrape.of("text/plain", ResourceSelector.ALL, metrics).body();
        CyclicBarrier start = new CyclicBarrier(SCRAPERS);
        Callable<byte[]> scraper = () -> {
            start.await(10, TimeUnit.SECONDS);
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            page.open("text/plain").writeTo(body);
            return body.toByteArray();
        };
        ExecutorService threads = Executors.newFixedThreadPool(SCRAPERS);
        try {
            for (Future<byte[]> body : threads.invokeAll(List.of(scraper, scraper, scraper, scraper))) {
                assertThat(body.get(10, TimeUnit.SECONDS)).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void oneSnapshot_isWrittenByManyAtOnce_inEveryFormat_asByOneAlone() throws Exception {
        List<LongPointData> points = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            points.add(point(
                    i,
                    Attributes.builder()
                            .put("a.b", i)
                            .put("a_b", "x")
                            .put("k" + i, i)
                            .build()));
        }
        List<MetricData> metrics = List.of(counter("c", points));
        Snapshot snapshot = new PrometheusPage(() -> metrics, ResourceSelector.ALL, collision -> {}).collect();
        List<String> formats = List.of("text/plain", Scrape.OPEN_METRICS, Scrape.PROTOBUF, "text/plain");
        List<Callable<byte[]>> writers = new ArrayList<>();
        CyclicBarrier start = new CyclicBarrier(SCRAPERS);
        for (String format : formats) {
            writers.add(() -> {
                start.await(10, TimeUnit.SECONDS);
                return written(snapshot, format);
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(SCRAPERS);
        try {
            List<Future<byte[]>> bodies = threads.invokeAll(writers);
            for (int i = 0; i < formats.size(); i++) {
                byte[] alone =
                        Scrape.of(formats.get(i), ResourceSelector.ALL, metrics).body();
                assertThat(bodies.get(i).get(10, TimeUnit.SECONDS)).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static byte[] written(Snapshot snapshot, String accept) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        snapshot.page(accept).writeTo(body);
        return body.toByteArray();
    }
}
