package dev.weir.telemetry.scrape.settings;

import dev.weir.telemetry.config.prometheus.PrometheusConfig;
import dev.weir.telemetry.config.prometheus.ScrapeLimits;
import dev.weir.telemetry.config.tls.ServerTls;
import dev.weir.telemetry.exposition.MetricsPage;
import io.netty.handler.ssl.SslContext;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Everything about a scrape endpoint but its address. Immutable; a live listener takes another one without a pause. */
public final class ScrapeSettings {
    private final String path;
    private final MetricsPage page;
    private final Gatekeeper gatekeeper;
    private final ScrapeLimits limits;
    private final @Nullable ServerTls tls;
    private final @Nullable SslContext sslContext;

    private ScrapeSettings(PrometheusConfig config, MetricsPage page) {
        this.path = config.path();
        this.page = page;
        this.gatekeeper = new Gatekeeper(config.authentication());
        this.limits = config.limits();
        this.tls = config.tls();
        this.sslContext = tls == null ? null : TlsContext.ofServer(tls, "telemetry.exporters.metrics.prometheus.tls");
    }

    /**
     * Makes ready what the configuration says, including TLS.
     *
     * @throws IllegalArgumentException that names the key at fault, where the certificate and the key can't be used
     */
    public static ScrapeSettings of(PrometheusConfig config, MetricsPage page) {
        return new ScrapeSettings(config, page);
    }

    public String path() {
        return path;
    }

    public MetricsPage page() {
        return page;
    }

    public Gatekeeper gatekeeper() {
        return gatekeeper;
    }

    public ScrapeLimits limits() {
        return limits;
    }

    /** Null for plain text. */
    public @Nullable SslContext sslContext() {
        return sslContext;
    }

    /** Whether connections made under the other settings may be kept under these. */
    public boolean hasSameTls(ScrapeSettings other) {
        return Objects.equals(tls, other.tls);
    }

    /** Whether TLS lets in under these all whom it let in under the others: at most the certificate is another. */
    public boolean admitsClientsOf(ScrapeSettings other) {
        return tls != null
                && other.tls != null
                && Objects.equals(tls.clientAuthorities(), other.tls.clientAuthorities());
    }

    /** Whether whoever can connect may read the page. */
    public boolean isOpen() {
        return gatekeeper.isOpen() && (tls == null || tls.clientAuthorities() == null);
    }
}
