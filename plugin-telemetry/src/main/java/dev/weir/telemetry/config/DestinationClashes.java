package dev.weir.telemetry.config;

import dev.weir.telemetry.config.otlp.Endpoint;
import dev.weir.telemetry.config.otlp.OtlpConfig;
import dev.weir.telemetry.config.prometheus.ListenAddress;
import dev.weir.telemetry.config.prometheus.PrometheusConfig;
import dev.weir.telemetry.yaml.MappingReader;
import dev.weir.telemetry.yaml.node.YamlEntry;
import dev.weir.telemetry.yaml.node.YamlMapping;
import dev.weir.telemetry.yaml.node.YamlNode;
import dev.weir.telemetry.yaml.problem.Position;
import dev.weir.telemetry.yaml.problem.Problem;
import dev.weir.telemetry.yaml.problem.Severity;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.util.Optional;

/** Finds destinations that get in each other's or in the host's way. */
final class DestinationClashes {
    private final MappingReader metrics;
    private final MetricsConfig config;

    DestinationClashes(MappingReader metrics, MetricsConfig config) {
        this.metrics = metrics;
        this.config = config;
    }

    void report(Host host) {
        PrometheusConfig prometheus = config.prometheus();
        if (prometheus.enabled()) {
            host.listeners().stream()
                    .filter(prometheus.listen()::overlaps)
                    .findFirst()
                    .ifPresent(taken -> error(
                            "prometheus",
                            "listen",
                            "the gateway itself listens on " + taken,
                            "give the scrape endpoint a port of its own"));
            reportLoop("otlp", config.otlp());
            reportLoop("private", config.vendor().push());
        }
        reportSameCollector(config.otlp(), config.vendor().push());
    }

    private void reportLoop(String block, OtlpConfig push) {
        if (push.enabled() && isReachedBy(config.prometheus().listen(), push.endpoint())) {
            error(
                    block,
                    "endpoint",
                    "this sends to the scrape endpoint of this very process, which listens on "
                            + config.prometheus().listen(),
                    "write the collector's address");
        }
    }

    private static boolean isReachedBy(ListenAddress listen, Endpoint endpoint) {
        if (listen.port() != endpoint.port()) {
            return false;
        }
        if (endpoint.host().equalsIgnoreCase("localhost")) {
            return listen.isLoopback() || listen.ip().isAnyLocalAddress();
        }
        InetAddress target = NetUtil.createInetAddressFromIpAddressString(withoutBrackets(endpoint.host()));
        return target != null
                && (target.equals(listen.ip())
                        || (target.isLoopbackAddress() && listen.ip().isAnyLocalAddress()));
    }

    private static String withoutBrackets(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    private void reportSameCollector(OtlpConfig own, OtlpConfig vendor) {
        if (own.enabled() && vendor.enabled() && own.endpoint().equals(vendor.endpoint())) {
            report(
                    Severity.WARNING,
                    "private",
                    "endpoint",
                    "the vendor's stream goes where \"otlp\" goes, so that the operator sees it too",
                    "write the vendor's own address");
        }
    }

    private void error(String block, String key, String found, String advice) {
        report(Severity.ERROR, block, key, found, advice);
    }

    private void report(Severity severity, String block, String key, String found, String advice) {
        String path = metrics.path().key(block).key(key).toString();
        metrics.report(new Problem(severity, at(block, key), path, found, null, advice));
    }

    private Position at(String block, String key) {
        Optional<YamlNode> node = metrics.at(block).node();
        return node.filter(YamlMapping.class::isInstance)
                .map(mapping -> ((YamlMapping) mapping).entries().get(key))
                .map(YamlEntry::value)
                .or(() -> node)
                .map(YamlNode::position)
                .orElse(metrics.position());
    }
}
