package dev.weir.gateway.example;

import dev.weir.gateway.GatewayProcess;
import dev.weir.telemetry.TelemetryStartException;
import dev.weir.telemetry.yaml.problem.ConfigurationException;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A gateway at work, with services behind it and clients before it, until the process ends. */
public final class FirstSteps implements AutoCloseable {
    private static final int USUAL_SERVICE_PORT = 9_001;
    private static final long SECONDS_BETWEEN_LINES = 10;

    private final PrintStream out;
    private final ExampleServices services;
    private final GatewayProcess gateway;
    private final @Nullable LocalPrometheus prometheus;
    private final Traffic traffic;
    private final ScheduledExecutorService reports = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "weir-example-report");
        thread.setDaemon(true);
        return thread;
    });

    private FirstSteps(PrintStream out, Path file, int servicePort) throws IOException {
        this.out = out;
        this.services = ExampleServices.start(servicePort);
        GatewayProcess started;
        try {
            started = GatewayProcess.start(file);
        } catch (RuntimeException e) {
            services.close();
            throw e;
        }
        this.gateway = started;
        this.prometheus = LocalPrometheus.start(scraped()).orElse(null);
        this.traffic = new Traffic(gateway.address());
    }

    /** Takes one argument, the file of the gateway. */
    public static void main(String[] arguments) {
        if (arguments.length != 1) {
            System.err.println("give one argument: the gateway's file");
            System.exit(2);
        }
        try {
            String port = System.getenv("WEIR_EXAMPLE_UPSTREAM");
            FirstSteps steps = start(
                    System.out, Path.of(arguments[0]), port == null ? USUAL_SERVICE_PORT : Integer.parseInt(port));
            Runtime.getRuntime().addShutdownHook(new Thread(steps::close, "weir-example-end"));
        } catch (ConfigurationException | TelemetryStartException | IllegalArgumentException | IOException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /** Starts all of it and says what to open. */
    @SuppressWarnings("FutureReturnValueIgnored") // a line that isn't printed is missed by nobody
    static FirstSteps start(PrintStream out, Path file, int servicePort) throws IOException {
        FirstSteps steps = new FirstSteps(out, file, servicePort);
        steps.traffic.start();
        steps.sayWhatToOpen(file);
        steps.reports.scheduleAtFixedRate(
                steps::report, SECONDS_BETWEEN_LINES, SECONDS_BETWEEN_LINES, TimeUnit.SECONDS);
        return steps;
    }

    private void sayWhatToOpen(Path file) {
        out.println();
        out.println("  the gateway      http://127.0.0.1:" + gateway.address().getPort() + "/orders");
        out.println("  its metrics      http://127.0.0.1:" + scraped().getPort() + "/metrics");
        out.println(
                prometheus == null
                        ? "  Prometheus       is not installed; scrape the address above with yours"
                        : "  Prometheus       http://127.0.0.1:" + prometheus.port()
                                + "/graph?g0.expr=rate(http_server_request_duration_seconds_count[1m])");
        out.println("  its file         " + file + ": change it, and see what the log says");
        out.println("  Ctrl-C           ends all of it");
        out.println();
    }

    private InetSocketAddress scraped() {
        Optional<InetSocketAddress> address = gateway.scrapeAddress();
        return address.orElseThrow(
                () -> new IllegalArgumentException("switch telemetry.exporters.metrics.prometheus on in this file"));
    }

    private void report() {
        out.println(traffic.answered() + " requests were answered, " + traffic.unanswered() + " were not");
    }

    GatewayProcess gateway() {
        return gateway;
    }

    Traffic traffic() {
        return traffic;
    }

    @Override
    public void close() {
        reports.shutdownNow();
        traffic.close();
        gateway.close();
        services.close();
        if (prometheus != null) {
            prometheus.close();
        }
        report();
    }
}
