package dev.weir.telemetry.push.otlp;

import dev.weir.telemetry.config.otlp.Compression;
import dev.weir.telemetry.config.otlp.Endpoint;
import dev.weir.telemetry.config.otlp.OtlpConfig;
import dev.weir.telemetry.config.otlp.OtlpProtocol;
import dev.weir.telemetry.config.otlp.Temporality;
import dev.weir.telemetry.config.tls.Certificates;
import dev.weir.telemetry.config.tls.ClientTls;
import dev.weir.telemetry.push.Exporter;
import dev.weir.telemetry.push.receiver.ServerIdentity;
import dev.weir.telemetry.yaml.value.Secret;
import java.time.Duration;
import java.util.Map;
import java.util.SplittableRandom;

/** Settings for exporters under test. */
public final class Configs {
    private Configs() {}

    /** Plain text to a port of this machine. */
    public static OtlpConfig plain(OtlpProtocol protocol, int port) {
        return of(protocol, "http://localhost:" + port, Map.of(), ClientTls.DEFAULT, Compression.NONE);
    }

    /** The same with other settings for TLS, encrypted. */
    static OtlpConfig encrypted(OtlpProtocol protocol, int port, ClientTls tls) {
        return of(protocol, "https://localhost:" + port, Map.of(), tls, Compression.NONE);
    }

    static OtlpConfig of(
            OtlpProtocol protocol,
            String endpoint,
            Map<String, Secret> headers,
            ClientTls tls,
            Compression compression) {
        return new OtlpConfig(
                true,
                protocol,
                Endpoint.of(endpoint, protocol),
                headers,
                tls,
                compression,
                Duration.ofSeconds(5),
                Duration.ofSeconds(30),
                Temporality.CUMULATIVE);
    }

    /** An exporter that is in a hurry to try again. */
    static Exporter hurried(OtlpConfig config) {
        return OtlpExporter.of(config, new Backoff(new SplittableRandom(1), Duration.ofMillis(2)));
    }

    /** Trusts the authority whose certificate lies in that file, and no other. */
    static ClientTls trusting(String authority) {
        return new ClientTls(null, Certificates.ofPem(ServerIdentity.pem(authority)), null, null);
    }
}
