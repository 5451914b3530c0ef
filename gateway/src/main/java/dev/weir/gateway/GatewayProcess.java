package dev.weir.gateway;

import dev.weir.gateway.config.GatewayConfig;
import dev.weir.gateway.config.GatewayFile;
import dev.weir.metrics.destination.ShutdownReport;
import dev.weir.telemetry.TelemetryOptions;
import dev.weir.telemetry.config.HostedDocument;
import dev.weir.telemetry.reload.ConfigFile;
import dev.weir.telemetry.reload.ReloadReport;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;

/** A gateway that follows its file, and the signals of its process. */
public final class GatewayProcess implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger("dev.weir.gateway");

    private final Gateway gateway;
    private final FollowedFile file;

    private GatewayProcess(Gateway gateway, FollowedFile file) {
        this.gateway = gateway;
        this.file = file;
    }

    /**
     * Starts the gateway of a file and follows the file.
     *
     * @throws dev.weir.telemetry.yaml.problem.ConfigurationException with all that is wrong with it
     * @throws IllegalArgumentException that says what can't be, such as an address that somebody else has
     */
    public static GatewayProcess start(Path path) {
        return start(path, TelemetryOptions.standard());
    }

    /** The same, with other options for its telemetry. */
    public static GatewayProcess start(Path path, TelemetryOptions options) {
        ConfigFile looked = new ConfigFile(path);
        HostedDocument<GatewayConfig> document = GatewayFile.load(looked);
        Gateway gateway =
                Gateway.start(document, options.withExecutable("weir-gateway").withVersion(Version.current()));
        FollowedFile file = new FollowedFile(looked, gateway);
        file.follow();
        return new GatewayProcess(gateway, file);
    }

    public InetSocketAddress address() {
        return gateway.address();
    }

    public Optional<InetSocketAddress> scrapeAddress() {
        return gateway.scrapeAddress();
    }

    public Gateway gateway() {
        return gateway;
    }

    /** Loads the file now. */
    public ReloadReport reload() {
        return file.reload();
    }

    /** Reloads on SIGHUP, and ends with the process. */
    public void untilTheProcessEnds() {
        HangUpSignal.handle(this::reload);
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "weir-shutdown"));
    }

    @Override
    public void close() {
        file.close();
        ShutdownReport report = gateway.shutdown();
        if (!report.isOk()) {
            LOG.log(System.Logger.Level.WARNING, "telemetry was shut down: " + report);
        }
    }
}
