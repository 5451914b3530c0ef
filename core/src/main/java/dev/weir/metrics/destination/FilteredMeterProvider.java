package dev.weir.metrics.destination;

import static java.util.Objects.requireNonNull;

import dev.weir.metrics.filter.MeterFilter;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.metrics.MeterBuilder;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import java.util.List;

/**
 * A meter provider behind a filter: instruments that the filter refuses are no-ops, all others are the provider's own.
 * The decision falls when an instrument is built, so recording costs what it costs without the filter.
 */
public final class FilteredMeterProvider implements MeterProvider {
    private static final Class<?> NO_OP_METER = MeterProvider.noop().get("").getClass();

    private final MeterProvider provider;
    private final MeterFilter filter;
    private final List<WatchedExporter> exporters;

    private FilteredMeterProvider(MeterProvider provider, MeterFilter filter, List<WatchedExporter> exporters) {
        this.provider = requireNonNull(provider, "provider");
        this.filter = requireNonNull(filter, "filter");
        this.exporters = exporters;
    }

    public static FilteredMeterProvider of(MeterProvider provider, MeterFilter filter) {
        return new FilteredMeterProvider(provider, filter, List.of());
    }

    /** A destination that nobody listens to. */
    public static FilteredMeterProvider noop() {
        return of(MeterProvider.noop(), MeterFilter.acceptEverything());
    }

    /**
     * This provider, knowing the exporters that its readers push to, so that closing it can tell whether the last
     * measurements were delivered. The SDK's own shutdown reports success when its last export failed.
     */
    public FilteredMeterProvider watching(WatchedExporter... watched) {
        return new FilteredMeterProvider(provider, filter, List.of(watched));
    }

    public MeterFilter filter() {
        return filter;
    }

    /** The provider behind the filter. */
    public MeterProvider provider() {
        return provider;
    }

    @Override
    public MeterBuilder meterBuilder(String name) {
        return new FilteredMeterBuilder(provider.meterBuilder(name), name == null ? "" : name, filter);
    }

    /** Whether a meter of this provider can never record, whatever the filter says. */
    static boolean isNoop(Meter meter) {
        return meter.getClass() == NO_OP_METER;
    }

    /**
     * Closes the provider and says truly what came of it. It blocks for as long as the provider's shutdown does.
     */
    Outcome close() {
        if (provider instanceof SdkMeterProvider sdk) {
            exporters.forEach(WatchedExporter::expectLastExport);
            return Outcome.of(sdk.shutdown(), exporters);
        }
        if (provider instanceof AutoCloseable closeable) {
            return Outcome.closing(closeable);
        }
        return new Outcome(Outcome.Status.UNUSED, "nothing to close");
    }

    @Override
    public String toString() {
        return "FilteredMeterProvider{" + provider + "}";
    }
}
