package dev.weir.gateway;

import dev.weir.gateway.config.GatewayConfig;
import dev.weir.gateway.config.UpstreamConfig;
import dev.weir.gateway.metrics.GatewayMetrics;
import dev.weir.gateway.metrics.ProcessMetrics;
import dev.weir.gateway.route.Routing;
import dev.weir.gateway.server.HttpListener;
import dev.weir.gateway.server.ServerSettings;
import dev.weir.gateway.upstream.HostLookup;
import dev.weir.gateway.upstream.Upstream;
import dev.weir.metrics.destination.ShutdownReport;
import dev.weir.telemetry.TelemetryOptions;
import dev.weir.telemetry.TelemetryPlugin;
import dev.weir.telemetry.config.HostedDocument;
import dev.weir.telemetry.reload.ReloadReport;
import dev.weir.telemetry.scrape.settings.TlsContext;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.handler.ssl.SslContext;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A running gateway: a listener, upstreams, routes between them, and telemetry. Another configuration takes effect as a
 * whole or not at all; requests under way finish as they began.
 */
public final class Gateway implements AutoCloseable {
    private static final Duration TELEMETRY_DEADLINE = Duration.ofSeconds(5);

    private final EventLoopGroup loops = new MultiThreadIoEventLoopGroup(NioIoHandler.newFactory());
    private final HostLookup lookup = new HostLookup();
    private final GatewayMetrics metrics = new GatewayMetrics();
    private final TelemetryPlugin telemetry;
    private final ProcessMetrics processMetrics;
    private volatile Running running;

    private record Running(GatewayConfig config, HttpListener listener, ServerSettings settings) {}

    private Gateway(TelemetryPlugin telemetry, GatewayConfig config) {
        this.telemetry = telemetry;
        ServerSettings settings = settings(config, Map.of());
        this.running = new Running(config, bind(config), settings);
        this.processMetrics = new ProcessMetrics(() -> running.settings().routing());
        running.listener().activate();
    }

    /**
     * Starts with a configuration.
     *
     * @throws IllegalArgumentException that says what can't be, such as an address that somebody else has
     * @throws dev.weir.telemetry.TelemetryStartException why its telemetry can't be put into effect
     */
    public static Gateway start(HostedDocument<GatewayConfig> document, TelemetryOptions options) {
        TelemetryPlugin telemetry = TelemetryPlugin.start(document.document(), options);
        try {
            return new Gateway(telemetry, document.host());
        } catch (RuntimeException e) {
            telemetry.close();
            throw e;
        }
    }

    /** Where clients connect. */
    public InetSocketAddress address() {
        return running.listener().address();
    }

    /** Where metrics can be scraped, if anywhere. */
    public Optional<InetSocketAddress> scrapeAddress() {
        return telemetry.scrapeAddress();
    }

    public TelemetryPlugin telemetry() {
        return telemetry;
    }

    /**
     * Puts another configuration into effect, both of its parts or none.
     *
     * @return what became of it; a refused one says why
     */
    public synchronized ReloadReport reload(HostedDocument<GatewayConfig> document) {
        Running before = running;
        Running next;
        try {
            next = prepare(before, document.host());
        } catch (IllegalArgumentException e) {
            return refuse(String.valueOf(e.getMessage()));
        }
        ReloadReport report = telemetry.reload(document.document());
        if (!report.isOk()) {
            discard(before, next);
            metrics.reloaded("refused");
            return report;
        }
        running = next;
        next.listener().activate();
        retire(before, next);
        metrics.reloaded("applied");
        return report;
    }

    /** Says that a configuration can't be put into effect. Nothing is changed. */
    ReloadReport refuse(String problem) {
        metrics.reloaded("refused");
        return telemetry.refuse(problem);
    }

    private Running prepare(Running before, GatewayConfig config) {
        ServerSettings settings = settings(config, before.settings().routing().upstreams());
        boolean sameAddress = before.config().listen().equals(config.listen());
        return new Running(config, sameAddress ? before.listener() : bind(config), settings);
    }

    private HttpListener bind(GatewayConfig config) {
        return HttpListener.bind(config.listen(), loops, () -> running.settings(), telemetry.requests(), metrics);
    }

    /** The settings, with the upstreams that are there already where nothing about them changes. */
    private ServerSettings settings(GatewayConfig config, Map<String, Upstream> known) {
        Map<String, Upstream> upstreams = new LinkedHashMap<>();
        config.upstreams().forEach((name, upstream) -> upstreams.put(name, keptOrNew(name, upstream, known.get(name))));
        @Nullable SslContext tls = config.tls() == null ? null : TlsContext.ofServer(config.tls(), "gateway.tls");
        return new ServerSettings(new Routing(config, upstreams), config.limits(), tls);
    }

    private Upstream keptOrNew(String name, UpstreamConfig config, @Nullable Upstream known) {
        return known != null && known.config().equals(config) ? known : new Upstream(name, config, lookup);
    }

    private static void discard(Running before, Running next) {
        if (next.listener() != before.listener()) {
            next.listener().retire(Duration.ZERO);
        }
    }

    private void retire(Running before, Running after) {
        List<Upstream> gone =
                new ArrayList<>(before.settings().routing().upstreams().values());
        gone.removeAll(after.settings().routing().upstreams().values());
        gone.forEach(Upstream::retire);
        if (before.listener() != after.listener()) {
            Thread drain =
                    new Thread(() -> before.listener().retire(before.config().drainTimeout()), "weir-drain");
            drain.setDaemon(true);
            drain.start();
        }
    }

    /** Lets requests under way finish, delivers the last metrics, and ends. */
    @Override
    public synchronized void close() {
        shutdown();
    }

    /** The same, and says whether all metrics were delivered. */
    public synchronized ShutdownReport shutdown() {
        Running last = running;
        last.listener().retire(last.config().drainTimeout());
        last.settings().routing().upstreams().values().forEach(Upstream::retire);
        processMetrics.close();
        loops.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly();
        lookup.close();
        return telemetry.shutdown(TELEMETRY_DEADLINE);
    }
}
