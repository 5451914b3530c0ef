package dev.weir.telemetry.push.otlp;

import dev.weir.telemetry.config.otlp.OtlpConfig;
import dev.weir.telemetry.config.otlp.OtlpProtocol;
import dev.weir.telemetry.push.Deadline;
import dev.weir.telemetry.push.Exporter;
import dev.weir.telemetry.push.otlp.answer.Answer;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Collection;
import java.util.SplittableRandom;
import okio.ByteString;

/**
 * Sends metrics by OTLP, over gRPC or HTTP. One deadline holds for all attempts of a push; only what may pass is tried
 * again, after a wait with full jitter that is never shorter than the collector asks for. Follows no redirects, reads
 * no more than 64 KiB of an answer, decompresses none, and prints no secrets.
 */
public final class OtlpExporter implements Exporter {
    private static final int MOST_ATTEMPTS = 5;
    private static final Duration FIRST_WAIT_AT_MOST = Duration.ofMillis(200);

    private final String name;
    private final Encoder encoder;
    private final Transport transport;
    private final Backoff backoff;

    private OtlpExporter(OtlpConfig config, Backoff backoff) {
        this.name = config.protocol() + " to " + config.endpoint();
        this.encoder = new Encoder(config.compression());
        this.transport = new Transport(
                config, config.protocol() == OtlpProtocol.GRPC ? new OverGrpc(config) : new OverHttp(config));
        this.backoff = backoff;
    }

    /**
     * Makes an exporter; connects to nothing yet.
     *
     * @throws IllegalArgumentException that says what is wrong with the settings, without secrets
     */
    public static OtlpExporter of(OtlpConfig config) {
        return new OtlpExporter(
                config, new Backoff(new SplittableRandom(new SecureRandom().nextLong()), FIRST_WAIT_AT_MOST));
    }

    static OtlpExporter of(OtlpConfig config, Backoff backoff) {
        return new OtlpExporter(config, backoff);
    }

    @Override
    public Export export(Collection<MetricData> metrics, Deadline deadline) {
        ByteString request = encoder.encode(metrics);
        int attempts = 0;
        while (true) {
            Answer answer = transport.send(request, deadline);
            attempts++;
            Duration wait = backoff.after(attempts, answer.askedToWait());
            if (!answer.isWorthAnotherAttempt()
                    || attempts == MOST_ATTEMPTS
                    || wait.compareTo(deadline.remaining()) >= 0
                    || !deadline.pause(wait)) {
                return new Export(answer.result(), attempts, request.size());
            }
        }
    }

    @Override
    public void close() {
        transport.close();
    }

    @Override
    public String toString() {
        return name;
    }
}
