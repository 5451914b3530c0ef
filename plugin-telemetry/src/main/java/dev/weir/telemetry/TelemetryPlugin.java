package dev.weir.telemetry;

import dev.weir.metrics.destination.ShutdownReport;
import dev.weir.metrics.misuse.OffTheRecordPath;
import dev.weir.metrics.registry.ProcessMetrics;
import dev.weir.selectors.stage.context.Refusals;
import dev.weir.selectors.value.AttributeText;
import dev.weir.telemetry.config.ConfigDocument;
import dev.weir.telemetry.log.LimitedLog;
import dev.weir.telemetry.pipeline.Observers;
import dev.weir.telemetry.push.report.FailureLog;
import dev.weir.telemetry.registry.ChosenRegistry;
import dev.weir.telemetry.reload.ConfigFile;
import dev.weir.telemetry.reload.Destinations;
import dev.weir.telemetry.reload.DynamicInstruments;
import dev.weir.telemetry.reload.ReloadPlan;
import dev.weir.telemetry.reload.ReloadReport;
import dev.weir.telemetry.reload.Reloader;
import dev.weir.telemetry.request.RequestTelemetry;
import dev.weir.telemetry.resource.ProcessResource;
import dev.weir.telemetry.self.OverflowMetrics;
import dev.weir.telemetry.self.PushMetrics;
import dev.weir.telemetry.self.ReloadMetrics;
import dev.weir.telemetry.self.ScrapeMetrics;
import dev.weir.telemetry.self.SelectorMetrics;
import dev.weir.telemetry.self.StateMetrics;
import dev.weir.telemetry.self.ValueMetrics;
import dev.weir.telemetry.yaml.expansion.Expansion;
import dev.weir.telemetry.yaml.source.YamlSource;
import io.opentelemetry.api.metrics.Meter;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Telemetry in a process: feeds what its code records to the destinations that a YAML file names, and follows the file
 * when it changes. A file that can't be used changes nothing.
 *
 * <pre>{@code
 * try (TelemetryPlugin telemetry = TelemetryPlugin.start(Path.of("telemetry.yaml"), TelemetryOptions.standard())) {
 *     … serve …
 * }
 * }</pre>
 */
public final class TelemetryPlugin implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger("dev.weir.telemetry");
    private static final Duration DEFAULT_DEADLINE = Duration.ofSeconds(5);

    private final Supplier<ConfigDocument> file;
    private final Background background = new Background();
    private final ChosenRegistry registry;
    private final Destinations destinations;
    private final Reloader reloader;
    private final RequestTelemetry requests;
    private final StateMetrics stateMetrics;
    private final ValueMetrics valueMetrics;

    private TelemetryPlugin(TelemetryOptions options, Supplier<ConfigDocument> file) {
        this.file = file;
        Meter meter = options.aggregate().staticMeter();
        LimitedLog log = LimitedLog.toSystemLogger();
        ScrapeMetrics scrapes = new ScrapeMetrics(meter, log);
        Observers observers = new Observers(
                List.of(new PushMetrics(meter), new FailureLog(log)),
                scrapes,
                scrapes,
                new OverflowMetrics(meter, log));
        this.registry = new ChosenRegistry(options.aggregate());
        this.destinations = new Destinations(
                options.aggregate(),
                options.clock(),
                new ProcessResource(options.environment(), options.executable(), options.version()),
                observers,
                registry);
        Refusals refusals = new Refusals();
        AttributeText text = new AttributeText(AttributeText.DEFAULT_BYTES);
        DynamicInstruments instruments = new DynamicInstruments(
                options.aggregate(), text, options.clock()::nanoTime, new SelectorMetrics(meter, log));
        this.requests = new RequestTelemetry(instruments::current, refusals, options.clock()::nanoTime);
        this.reloader = new Reloader(
                destinations, instruments, new ReloadMetrics(meter), background::retire, TelemetryPlugin::log);
        this.stateMetrics = new StateMetrics(meter, destinations.all().values());
        this.valueMetrics = new ValueMetrics(meter, text, refusals);
    }

    /**
     * Starts with a file, and follows it and the files that it refers to unless the options say otherwise.
     *
     * @throws TelemetryStartException with all that is wrong with the file, or why it can't be put into effect
     */
    public static TelemetryPlugin start(Path file, TelemetryOptions options) {
        ConfigFile watched = new ConfigFile(file);
        TelemetryPlugin plugin = start(() -> load(watched, options), options);
        if (options.watchesFile()) {
            plugin.background.follow(watched, plugin::reload);
        }
        return plugin;
    }

    private static ConfigDocument load(ConfigFile file, TelemetryOptions options) {
        Expansion expansion = file.following(options.expansion());
        return ConfigDocument.load(YamlSource.of(file.path()), expansion, options.host());
    }

    /**
     * Starts with a configuration from elsewhere.
     *
     * @throws TelemetryStartException why it can't be put into effect
     */
    public static TelemetryPlugin start(ConfigDocument document, TelemetryOptions options) {
        return start(() -> document, options);
    }

    private static TelemetryPlugin start(Supplier<ConfigDocument> file, TelemetryOptions options) {
        TelemetryPlugin plugin = new TelemetryPlugin(options, file);
        ReloadReport first = plugin.reload();
        if (!first.isOk()) {
            plugin.close();
            throw new TelemetryStartException(first.problem());
        }
        plugin.background.maintain(plugin.destinations);
        return plugin;
    }

    /** Loads what it was started with again. */
    public ReloadReport reload() {
        return reloader.reload(file);
    }

    /** Puts another configuration into effect, until the next reload. */
    public ReloadReport reload(ConfigDocument next) {
        return reloader.reload(() -> next);
    }

    /**
     * Says, in the log and in metrics as of any other reload, that the host can't put its own part of a file into effect.
     * Nothing is changed.
     */
    public ReloadReport refuse(String problem) {
        return reloader.refuse(problem);
    }

    /**
     * What a configuration would change, which metrics it would start anew, and nothing else.
     *
     * @throws IllegalArgumentException if a reload would refuse it, for a change that only a new process can make
     */
    public ReloadPlan plan(ConfigDocument next) {
        return reloader.plan(next);
    }

    /** Where the host's requests begin to be measured. It stays the same over reloads. */
    public RequestTelemetry requests() {
        return requests;
    }

    /** Where metrics can be scraped, if anywhere. */
    public Optional<InetSocketAddress> scrapeAddress() {
        return destinations.prometheus().address();
    }

    /** The declared metrics of a process or a part of it, over the registry that the file names. */
    public ProcessMetrics processMetrics(String process) {
        return registry.process(process);
    }

    /** Pushes what has gathered to all collectors side by side, and returns by the deadline. */
    public void flush(Duration deadline) {
        Runnable operator = destinations.operator().flush(deadline);
        Runnable vendor = destinations.vendor().flush(deadline);
        operator.run();
        vendor.run();
    }

    /**
     * Delivers the last interval and ends, all destinations side by side, and returns within the deadline whatever hangs.
     * From then on recording is a quiet no-op. A second call has nothing to do and says so.
     */
    @OffTheRecordPath("waits for the last pushes, as long as the caller says")
    public ShutdownReport shutdown(Duration deadline) {
        reloader.close();
        ShutdownReport report = background.shutdown(destinations, deadline);
        stateMetrics.close();
        valueMetrics.close();
        return report;
    }

    /** Shuts down within five seconds, and logs what went wrong. */
    @Override
    public void close() {
        ShutdownReport report = shutdown(DEFAULT_DEADLINE);
        if (!report.isOk()) {
            LOG.log(System.Logger.Level.WARNING, "telemetry was shut down: " + report);
        }
    }

    private static void log(ReloadReport report) {
        boolean ok = report.isOk();
        LOG.log(
                ok ? System.Logger.Level.INFO : System.Logger.Level.ERROR,
                ok ? "telemetry configuration " + report : "telemetry configuration was " + report);
        report.warnings().forEach(warning -> LOG.log(System.Logger.Level.WARNING, warning.toString()));
    }
}
