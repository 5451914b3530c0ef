package dev.weir.telemetry.push.otlp;

import dev.weir.telemetry.config.otlp.Compression;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.common.ComponentLoader;
import io.opentelemetry.exporter.otlp.http.metrics.OtlpHttpMetricExporter;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.HttpResponse;
import io.opentelemetry.sdk.common.export.HttpSender;
import io.opentelemetry.sdk.common.export.HttpSenderProvider;
import io.opentelemetry.sdk.common.export.MessageWriter;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import okio.Buffer;
import okio.ByteString;

/**
 * Writes metrics as an OTLP request, which is the same over gRPC and HTTP. The SDK's own exporter does it, with a
 * sender that keeps what it is given; so a batch is written once, however often it is sent.
 */
final class Encoder {
    private final OtlpHttpMetricExporter exporter;
    private final Compression compression;
    private Buffer written = new Buffer();

    Encoder(Compression compression) {
        this.compression = compression;
        HttpSenderProvider keeper = config -> new Keeper();
        this.exporter = OtlpHttpMetricExporter.builder()
                .setMeterProvider(MeterProvider.noop())
                .setRetryPolicy(null)
                .setComponentLoader(new ComponentLoader() {
                    @Override
                    public <T> Iterable<T> load(Class<T> type) {
                        return type.isInstance(keeper) ? List.of(type.cast(keeper)) : List.of();
                    }
                })
                .build();
    }

    /**
     * The request that carries the metrics, compressed or not.
     *
     * @throws RuntimeException if the metrics are not as their interface says
     */
    synchronized ByteString encode(Collection<MetricData> metrics) {
        written = new Buffer();
        exporter.export(metrics);
        return written.readByteString();
    }

    private final class Keeper implements HttpSender {
        @Override
        public void send(MessageWriter message, Consumer<HttpResponse> onResponse, Consumer<Throwable> onError) {
            try (OutputStream out = compressed(written.outputStream())) {
                message.writeMessage(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e); // memory doesn't fail
            } finally {
                onResponse.accept(new Kept());
            }
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }

    private OutputStream compressed(OutputStream out) throws IOException {
        return compression == Compression.GZIP ? new GZIPOutputStream(out) : out;
    }

    /** What the exporter is told, so that it says nothing and takes its buffers back. */
    private static final class Kept implements HttpResponse {
        @Override
        public int getStatusCode() {
            return 200;
        }

        @Override
        public String getStatusMessage() {
            return "OK";
        }

        @Override
        public byte[] getResponseBody() {
            return new byte[0];
        }
    }
}
