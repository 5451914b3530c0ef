package dev.weir.telemetry.scrape;

import dev.weir.telemetry.exposition.MetricsPage;
import dev.weir.telemetry.exposition.RenderedPage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** Pages for tests. */
final class Pages {
    static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

    private static final byte[] SAMPLES =
            "some_requests_total{route=\"/checkout\"} 12345\n".repeat(20).getBytes(StandardCharsets.UTF_8);

    private Pages() {}

    /** What writes a body. */
    @FunctionalInterface
    interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    static MetricsPage of(String text) {
        return of(out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    static MetricsPage of(Body body) {
        return () -> accept -> page(TEXT, body);
    }

    /** A page of this many bytes, each line of which is a sample. */
    static MetricsPage ofSize(long bytes) {
        return of(out -> writeSamples(out, bytes));
    }

    static void writeSamples(OutputStream out, long bytes) throws IOException {
        for (long left = bytes; left > 0; left -= SAMPLES.length) {
            out.write(SAMPLES, 0, (int) Math.min(SAMPLES.length, left));
        }
    }

    static RenderedPage page(String contentType, Body body) {
        return new RenderedPage() {
            @Override
            public String contentType() {
                return contentType;
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                body.writeTo(out);
            }
        };
    }

    /** Waits as a page does whose metrics take long to collect. */
    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while collecting", e);
        }
    }
}
