package dev.weir.telemetry.exposition;

import static dev.weir.telemetry.exposition.CollectedMetric.counter;
import static dev.weir.telemetry.exposition.CollectedMetric.point;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.telemetry.config.prometheus.ResourceSelector;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenStreamTest {
    @ParameterizedTest
    @ValueSource(strings = {"text/plain", Scrape.OPEN_METRICS, Scrape.PROTOBUF})
    void aStreamThatThrows_isNotWrittenToAgain(String accept) {
        BreakingStream stream = new BreakingStream();

        assertThatThrownBy(() -> page(accept).writeTo(stream)).isSameAs(stream.failure);

        assertThat(stream.writes).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", Scrape.OPEN_METRICS, Scrape.PROTOBUF})
    void aPage_isWrittenInSmallPieces(String accept) throws IOException {
        List<Integer> sizes = new ArrayList<>();

        page(accept).writeTo(new OutputStream() {
            @Override
            public void write(int single) {
                sizes.add(1);
            }

            @Override
            public void write(byte[] bytes, int start, int length) {
                sizes.add(length);
            }
        });

        assertThat(sizes).hasSizeGreaterThan(5).allMatch(size -> size < 20_000);
    }

    @Test
    void aSourceThatThrows_isHeardOfWhenThePageIsOpened() {
        IllegalStateException failure = new IllegalStateException("no collection today");
        PrometheusPage page = new PrometheusPage(
                () -> {
                    throw failure;
                },
                ResourceSelector.NONE,
                collision -> {});

        assertThatThrownBy(() -> page.open(null)).isSameAs(failure);
    }

    private static RenderedPage page(String accept) {
        List<LongPointData> points = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            points.add(point(i, Attributes.of(AttributeKey.longKey("number"), (long) i)));
        }
        return new PrometheusPage(() -> List.of(counter("c", points)), ResourceSelector.NONE, collision -> {})
                .open(accept);
    }

    private static final class BreakingStream extends OutputStream {
        final IOException failure = new IOException("the scraper went away");
        int writes;

        @Override
        public void write(int single) {
            throw new AssertionError("written byte by byte");
        }

        @Override
        public void write(byte[] bytes, int start, int length) throws IOException {
            writes++;
            if (writes == 3) {
                throw failure;
            }
        }
    }
}
