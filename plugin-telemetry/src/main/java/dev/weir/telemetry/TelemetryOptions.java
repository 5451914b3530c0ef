package dev.weir.telemetry;

import static java.util.Objects.requireNonNull;

import dev.weir.metrics.aggregate.AggregateMeterProvider;
import dev.weir.metrics.current.CurrentMeterProvider;
import dev.weir.telemetry.config.Host;
import dev.weir.telemetry.yaml.expansion.Expansion;
import io.opentelemetry.sdk.common.Clock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the process that embeds the plugin decides. Immutable.
 *
 * @param aggregate where code records, whose destinations the plugin feeds
 * @param host what else is in the file
 * @param expansion what the file's {@code ${…}} may refer to
 * @param environment variables that outrank the file: {@code OTEL_RESOURCE_ATTRIBUTES} and {@code OTEL_SERVICE_NAME}
 * @param executable the name of what runs, for the default of {@code service.name}; may be empty
 * @param version the version of what runs, for {@code service.version}; may be empty
 * @param watchesFile whether a changed file is loaded by itself
 * @param clock stamps points, and tells when what was replaced may go
 */
public record TelemetryOptions(
        AggregateMeterProvider aggregate,
        Host host,
        Expansion expansion,
        Function<String, @Nullable String> environment,
        String executable,
        String version,
        boolean watchesFile,
        Clock clock) {

    public TelemetryOptions {
        requireNonNull(aggregate, "aggregate");
        requireNonNull(host, "host");
        requireNonNull(expansion, "expansion");
        requireNonNull(environment, "environment");
        requireNonNull(executable, "executable");
        requireNonNull(version, "version");
        requireNonNull(clock, "clock");
    }

    /** The process's own provider and environment, nothing else in the file, and a file that is watched. */
    public static TelemetryOptions standard() {
        return new TelemetryOptions(
                CurrentMeterProvider.process(),
                Host.any(),
                Expansion.of(System::getenv),
                System::getenv,
                "",
                "",
                true,
                Clock.getDefault());
    }

    public TelemetryOptions withAggregate(AggregateMeterProvider other) {
        return new TelemetryOptions(other, host, expansion, environment, executable, version, watchesFile, clock);
    }

    public TelemetryOptions withHost(Host other) {
        return new TelemetryOptions(aggregate, other, expansion, environment, executable, version, watchesFile, clock);
    }

    public TelemetryOptions withExpansion(Expansion other) {
        return new TelemetryOptions(aggregate, host, other, environment, executable, version, watchesFile, clock);
    }

    public TelemetryOptions withEnvironment(Function<String, @Nullable String> other) {
        return new TelemetryOptions(aggregate, host, expansion, other, executable, version, watchesFile, clock);
    }

    public TelemetryOptions withExecutable(String other) {
        return new TelemetryOptions(aggregate, host, expansion, environment, other, version, watchesFile, clock);
    }

    public TelemetryOptions withVersion(String other) {
        return new TelemetryOptions(aggregate, host, expansion, environment, executable, other, watchesFile, clock);
    }

    public TelemetryOptions withClock(Clock other) {
        return new TelemetryOptions(aggregate, host, expansion, environment, executable, version, watchesFile, other);
    }

    /** The same, with a file that is loaded only when the host says so. */
    public TelemetryOptions withoutWatching() {
        return new TelemetryOptions(aggregate, host, expansion, environment, executable, version, false, clock);
    }
}
