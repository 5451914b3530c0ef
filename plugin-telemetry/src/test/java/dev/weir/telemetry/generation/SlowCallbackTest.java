package dev.weir.telemetry.generation;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.metrics.data.MetricData;
import java.util.Collection;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A callback that hangs holds up the collection that called it, and nothing else. */
@Timeout(30)
class SlowCallbackTest {
    private final Destined destined = Destined.shaped(Shapes.of());
    private final ExecutorService collector = Executors.newSingleThreadExecutor();
    private final CountDownLatch inCallback = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);

    @AfterEach
    void stop() {
        release.countDown();
        collector.shutdown();
    }

    private Future<Collection<MetricData>> startHangingCollection() throws InterruptedException {
        destined.meter.gaugeBuilder("slow").buildWithCallback(measurement -> {
            inCallback.countDown();
            try {
                measurement.record(release.await(20, TimeUnit.SECONDS) ? 1 : 0);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Future<Collection<MetricData>> collection = collector.submit(destined::collect);
        assertThat(inCallback.await(20, TimeUnit.SECONDS)).isTrue();
        return collection;
    }

    @Test
    void recordingAndActivationGoOn_andTheCollectionSeesAll() throws Exception {
        var counter = destined.meter.counterBuilder("calls").build();
        counter.add(1);
        Future<Collection<MetricData>> collection = startHangingCollection();
        counter.add(1);
        for (int i = 0; i < 3; i++) {
            destined.reload(Shapes.of());
            counter.add(1);
        }
        release.countDown();

        assertThat(collection.get(20, TimeUnit.SECONDS))
                .extracting(MetricData::getName)
                .containsExactlyInAnyOrder("slow", "calls");
        assertThat(destined.sum("calls")).isEqualTo(5);
    }
}
