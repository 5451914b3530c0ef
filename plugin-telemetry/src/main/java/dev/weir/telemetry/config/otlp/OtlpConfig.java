package dev.weir.telemetry.config.otlp;

import dev.weir.telemetry.config.tls.ClientTls;
import dev.weir.telemetry.yaml.value.Secret;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A destination to which metrics are pushed by OTLP. Immutable; all that can be defaulted has been.
 *
 * @param headers what is sent along with each push, as headers or as gRPC metadata
 * @param interval from the start of one push to the start of the next
 * @param timeout for a whole push, with all its attempts
 */
public record OtlpConfig(
        boolean enabled,
        OtlpProtocol protocol,
        Endpoint endpoint,
        Map<String, Secret> headers,
        ClientTls tls,
        Compression compression,
        Duration interval,
        Duration timeout,
        Temporality temporality) {

    /** For the operator's own collector. */
    public static final OtlpConfig DEFAULT = new OtlpConfig(
            false,
            OtlpProtocol.GRPC,
            OtlpProtocol.GRPC.defaultEndpoint(),
            Map.of(),
            ClientTls.DEFAULT,
            Compression.NONE,
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Temporality.CUMULATIVE);

    /** For a vendor, who wants less often, smaller, and only what is new. */
    public static final OtlpConfig VENDOR_DEFAULT = new OtlpConfig(
            false,
            OtlpProtocol.GRPC,
            OtlpProtocol.GRPC.defaultEndpoint(),
            Map.of(),
            ClientTls.DEFAULT,
            Compression.GZIP,
            Duration.ofSeconds(60),
            Duration.ofSeconds(30),
            Temporality.DELTA);

    public OtlpConfig {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }
}
