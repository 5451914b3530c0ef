package dev.weir.telemetry.config.otlp;

import dev.weir.telemetry.config.reading.Durations;
import dev.weir.telemetry.config.reading.Misplaced;
import dev.weir.telemetry.config.reading.RuledText;
import dev.weir.telemetry.config.tls.ClientTls;
import dev.weir.telemetry.yaml.MappingReader;
import dev.weir.telemetry.yaml.problem.Problem;
import dev.weir.telemetry.yaml.value.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Reads a destination to which metrics are pushed. Both blocks of this shape use it, with defaults of their own. */
public final class OtlpReader {
    private static final int HTTPS_PORT = 443;
    private static final List<String> TRACING_ONLY =
            List.of("max_queue_size", "max_export_batch_size", "max_concurrent_exports");

    private final MappingReader block;
    private final OtlpConfig byDefault;

    private OtlpReader(MappingReader block, OtlpConfig byDefault) {
        this.block = block;
        this.byDefault = byDefault;
    }

    /** Reads the block; keys that it does not know are the caller's. */
    public static OtlpConfig read(MappingReader block, OtlpConfig byDefault) {
        return new OtlpReader(block, byDefault).read();
    }

    private record Transport(Map<String, Secret> headers, ClientTls tls) {
        static final Transport DEFAULT = new Transport(Map.of(), ClientTls.DEFAULT);
    }

    private record Pace(Duration interval, Duration timeout) {}

    private OtlpConfig read() {
        boolean isEnabled = block.flag("enabled").required();
        OtlpProtocol protocol = block.oneOf("protocol", OtlpProtocol.class).orElse(byDefault.protocol());
        // What stands for a refused endpoint must cause no warnings and be no other block's.
        Endpoint refused = Endpoint.of("https://" + block.path().lastKey() + ".invalid", protocol);
        Endpoint endpoint = RuledText.read(
                        block,
                        "endpoint",
                        "an address such as http://collector:4317",
                        refused,
                        text -> Endpoint.of(text, protocol))
                .orElse(block.at("endpoint").isEmpty() ? protocol.defaultEndpoint() : refused);
        Transport grpc = block.mapping("grpc", OtlpReader::grpc).orElse(Transport.DEFAULT);
        Transport http = block.mapping("http", OtlpReader::http).orElse(Transport.DEFAULT);
        Transport transport = protocol == OtlpProtocol.GRPC ? grpc : http;
        Pace pace = block.mapping("batch_processor", this::pace)
                .orElse(new Pace(byDefault.interval(), byDefault.timeout()));
        if (protocol == OtlpProtocol.GRPC) {
            warnOfUnused(http, "http", "grpc");
        } else {
            warnOfUnused(grpc, "grpc", "http");
        }
        warnOfPlainText(endpoint, transport.tls);
        OtlpConfig read = new OtlpConfig(
                isEnabled,
                protocol,
                endpoint,
                transport.headers,
                transport.tls,
                block.oneOf("compression", Compression.class).orElse(byDefault.compression()),
                pace.interval,
                pace.timeout,
                block.oneOf("temporality", Temporality.class).orElse(byDefault.temporality()));
        reportMisplaced();
        return read;
    }

    private static Transport grpc(MappingReader grpc) {
        Map<String, Secret> metadata = HeaderReader.read(grpc, "metadata");
        ClientTls tls = ClientTls.read(grpc);
        Misplaced.report(grpc, "headers", "\"metadata\" instead");
        return new Transport(metadata, tls);
    }

    private static Transport http(MappingReader http) {
        Map<String, Secret> headers = HeaderReader.read(http, "headers");
        ClientTls tls = http.mapping("tls", ClientTls::read).orElse(ClientTls.DEFAULT);
        Misplaced.report(http, "metadata", "\"headers\" instead");
        return new Transport(headers, tls);
    }

    private Pace pace(MappingReader batch) {
        Duration interval = Durations.positive(batch, "scheduled_delay", byDefault.interval());
        Duration timeout = Durations.positive(batch, "max_export_timeout", byDefault.timeout());
        TRACING_ONLY.forEach(key -> batch.ignored(key, "metrics are sent all at once, without a queue of batches"));
        batch.othersIgnored("the settings for metrics are \"scheduled_delay\" and \"max_export_timeout\"");
        return new Pace(interval, timeout);
    }

    private void warnOfUnused(Transport unused, String key, String protocol) {
        if (!unused.equals(Transport.DEFAULT)) {
            warn(
                    key,
                    "\"" + key + "\" has no effect, since the protocol is " + protocol,
                    "write \"protocol: " + key + "\", or move its settings to \"" + protocol + "\"");
        }
    }

    private void warnOfPlainText(Endpoint endpoint, ClientTls tls) {
        if (endpoint.isEncrypted()) {
            return;
        }
        if (endpoint.port() == HTTPS_PORT) {
            warn(
                    "endpoint",
                    "this sends plain text to port 443, where servers expect TLS",
                    "start the address with https://");
        } else if (!tls.isDefault()) {
            warn(
                    "endpoint",
                    "the settings for TLS have no effect at a plain address",
                    "start the address with https://");
        } else if (!endpoint.hasPort()) {
            warn(
                    "endpoint",
                    "this names no port, and so means port 80",
                    "write the collector's port, mostly 4317 or 4318");
        }
    }

    private void warn(String key, String found, String advice) {
        block.report(
                Problem.warning(block.at(key).position(), block.path().key(key).toString(), found)
                        .suggesting(advice));
    }

    private void reportMisplaced() {
        Misplaced.report(block, "headers", "it under \"http\", or as \"metadata\" under \"grpc\"");
        Misplaced.report(block, "metadata", "it under \"grpc\", or as \"headers\" under \"http\"");
        Misplaced.report(block, "tls", "it under \"http\"; under \"grpc\", its keys stand without it");
        Misplaced.report(block, "interval", "\"scheduled_delay\" under \"batch_processor\"");
        Misplaced.report(block, "timeout", "\"max_export_timeout\" under \"batch_processor\"");
    }
}
