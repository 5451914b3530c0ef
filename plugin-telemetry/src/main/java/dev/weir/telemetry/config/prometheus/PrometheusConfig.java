package dev.weir.telemetry.config.prometheus;

import dev.weir.telemetry.config.tls.ServerTls;
import org.jspecify.annotations.Nullable;

/**
 * The block {@code prometheus}: an endpoint that a Prometheus server scrapes. Immutable.
 *
 * @param tls null for plain text
 */
public record PrometheusConfig(
        boolean enabled,
        ListenAddress listen,
        String path,
        ResourceSelector resourceSelector,
        @Nullable ServerTls tls,
        Authentication authentication,
        ScrapeLimits limits) {
    public static final PrometheusConfig DEFAULT = new PrometheusConfig(
            false,
            ListenAddress.of("127.0.0.1:9090"),
            "/metrics",
            ResourceSelector.NONE,
            null,
            Authentication.NONE,
            ScrapeLimits.DEFAULT);
}
