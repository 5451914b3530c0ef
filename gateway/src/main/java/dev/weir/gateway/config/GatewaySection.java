package dev.weir.gateway.config;

import dev.weir.telemetry.config.HostSection;
import dev.weir.telemetry.config.prometheus.ListenAddress;
import dev.weir.telemetry.config.prometheus.ListenReader;
import dev.weir.telemetry.config.reading.Durations;
import dev.weir.telemetry.config.tls.ServerTls;
import dev.weir.telemetry.yaml.MappingReader;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Reads {@code gateway}, the gateway's section of the file. */
public final class GatewaySection implements HostSection<GatewayConfig> {
    private static final Duration DRAIN_TIMEOUT = Duration.ofSeconds(10);
    private static final ListenAddress NOWHERE = new ListenAddress(InetAddress.getLoopbackAddress(), 0);

    @Override
    public String key() {
        return "gateway";
    }

    @Override
    public List<ListenAddress> listeners(GatewayConfig section) {
        return List.of(section.listen());
    }

    @Override
    public GatewayConfig read(MappingReader gateway) {
        ListenAddress listen = ListenReader.read(
                        gateway, "listen", "an address and a port, such as 127.0.0.1:8080", NOWHERE)
                .required();
        Map<String, UpstreamConfig> upstreams = gateway.map("upstreams", value -> value.mapping(UpstreamReader::read))
                .required();
        List<RouteConfig> routes =
                gateway.list("routes", RouteReader.of(upstreams.keySet())::read).required();
        GatewayConfig read = new GatewayConfig(
                listen,
                gateway.mapping("tls", ServerTls::read).orNull(),
                upstreams,
                routes,
                gateway.mapping("limits", GatewaySection::limits).orElse(ClientLimits.DEFAULT),
                Durations.positive(gateway, "drain_timeout", DRAIN_TIMEOUT));
        gateway.check(!upstreams.isEmpty(), "there is no upstream", "name one under \"upstreams\"");
        gateway.check(!routes.isEmpty(), "there is no route", "write \"path: /\" and an upstream under \"routes\"");
        return read;
    }

    private static ClientLimits limits(MappingReader limits) {
        ClientLimits byDefault = ClientLimits.DEFAULT;
        return new ClientLimits(
                number(limits, "connections", 1, 1_000_000, byDefault.connections()),
                number(limits, "head_bytes", 1_024, 1 << 20, byDefault.headBytes()),
                Durations.positive(limits, "head_timeout", byDefault.headTimeout()),
                Durations.positive(limits, "idle_timeout", byDefault.idleTimeout()),
                number(limits, "graphql_bytes", 1_024, 1 << 20, byDefault.graphqlBytes()));
    }

    static int number(MappingReader mapping, String key, long least, long most, int byDefault) {
        return mapping.integer(key, least, most).orElse((long) byDefault).intValue();
    }
}
