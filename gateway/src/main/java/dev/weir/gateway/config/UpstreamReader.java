package dev.weir.gateway.config;

import dev.weir.telemetry.config.reading.Durations;
import dev.weir.telemetry.config.reading.RuledText;
import dev.weir.telemetry.config.tls.ClientTls;
import dev.weir.telemetry.yaml.MappingReader;
import java.time.Duration;

/** Reads one upstream. */
final class UpstreamReader {
    private static final int CONNECTIONS = 256;
    private static final int PENDING = 1_024;
    private static final UpstreamAddress NOWHERE = new UpstreamAddress(false, "upstream.invalid", 80);

    private UpstreamReader() {}

    static UpstreamConfig read(MappingReader upstream) {
        UpstreamAddress address = RuledText.read(
                        upstream, "url", "an address such as http://127.0.0.1:9000", NOWHERE, UpstreamAddress::of)
                .required();
        ClientTls tls = upstream.mapping("tls", ClientTls::read).orElse(ClientTls.DEFAULT);
        upstream.check(
                address.encrypted() || tls.isDefault(),
                "the settings for TLS have no effect at a plain address",
                "start the url with https://, or remove \"tls\"");
        return new UpstreamConfig(
                address,
                upstream.flag("graphql").orElse(false),
                tls,
                GatewaySection.number(upstream, "max_connections", 1, 100_000, CONNECTIONS),
                GatewaySection.number(upstream, "max_pending", 0, 1_000_000, PENDING),
                Durations.positive(upstream, "connect_timeout", Duration.ofSeconds(2)),
                Durations.positive(upstream, "response_timeout", Duration.ofSeconds(30)),
                Durations.positive(upstream, "idle_timeout", Duration.ofSeconds(60)));
    }
}
