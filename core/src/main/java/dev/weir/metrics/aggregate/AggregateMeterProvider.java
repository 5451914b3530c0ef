package dev.weir.metrics.aggregate;

import static java.util.Objects.requireNonNull;

import dev.weir.metrics.destination.Destination;
import dev.weir.metrics.destination.DestinationShutdown;
import dev.weir.metrics.destination.FilteredMeterProvider;
import dev.weir.metrics.destination.ShutdownReport;
import dev.weir.metrics.internal.observable.Tenure;
import dev.weir.metrics.misuse.MisuseListener;
import io.opentelemetry.api.metrics.MeterBuilder;
import io.opentelemetry.api.metrics.MeterProvider;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The meter provider over the three destinations. Meters and instruments built from it last as long as it does: when a
 * destination's provider is replaced they write into the new one, callbacks included, without a lock on the way.
 */
public final class AggregateMeterProvider implements MeterProvider {
    /** The name of the meter that the static helpers record through. */
    public static final String STATIC_METER = "weir";

    private static final Duration DEFAULT_DEADLINE = Duration.ofSeconds(5);

    private final Wiring wiring;
    private final AggregateMeter staticMeter;
    private final Map<Class<?>, Object> companions = new ConcurrentHashMap<>();

    private AggregateMeterProvider(MisuseListener listener) {
        this.wiring = new Wiring(this, new MisuseReports(listener));
        this.staticMeter = wiring.meter(MeterIdentity.of(STATIC_METER));
    }

    /** A provider whose destinations are all no-ops, and that logs misuse. */
    public static AggregateMeterProvider create() {
        return create(MisuseListener.logging());
    }

    /** A provider whose destinations are all no-ops, and that tells the listener of misuse. */
    public static AggregateMeterProvider create(MisuseListener listener) {
        return new AggregateMeterProvider(requireNonNull(listener, "listener"));
    }

    @Override
    public MeterBuilder meterBuilder(String name) {
        return new AggregateMeterBuilder(wiring, name);
    }

    /** The meter that the static helpers record through. */
    public AggregateMeter staticMeter() {
        return staticMeter;
    }

    /**
     * What a part of the library keeps for each provider, one of a type. It is made when it is first asked for and lives
     * as long as the provider.
     */
    public <T> T companion(Class<T> type, Function<AggregateMeterProvider, T> make) {
        Object known = companions.get(type);
        if (known == null) {
            synchronized (companions) { // one may ask for another while it is made
                known = companions.get(type);
                if (known == null) {
                    known = make.apply(this);
                    companions.put(type, known);
                }
            }
        }
        return type.cast(known);
    }

    /**
     * Builds all instruments in a destination's next provider, without effect on recording.
     *
     * @throws IllegalStateException after {@link #shutdown}
     */
    public Replacement prepare(Destination destination, FilteredMeterProvider provider) {
        requireNonNull(destination, "destination");
        requireNonNull(provider, "provider");
        wiring.refuseIfEnded(destination);
        return Replacement.prepare(wiring, new Tenure(destination, provider), null);
    }

    /**
     * Begins another set of instruments for a meter whose instruments come from somewhere that changes, such as a file.
     * Only one revision of a meter is made at a time, and nothing else builds recorded instruments of that meter.
     *
     * @throws IllegalArgumentException for the meter of the static helpers, whose instruments come from code
     */
    public MeterRevision revise(String meterName) {
        AggregateMeter meter = wiring.meter(MeterIdentity.of(meterName));
        if (meter == staticMeter) {
            throw new IllegalArgumentException(
                    "the instruments of meter \"" + meterName + "\" are call sites': revise a meter of another name");
        }
        return new MeterRevision(meterName, meter, wiring);
    }

    /**
     * Replaces a destination's provider.
     *
     * @return the provider that was there, which the caller shuts down, off the request threads
     * @throws IllegalStateException after {@link #shutdown}
     */
    public FilteredMeterProvider replace(Destination destination, FilteredMeterProvider provider) {
        return prepare(destination, provider).activate();
    }

    /** Shuts down within five seconds. */
    public ShutdownReport shutdown() {
        return shutdown(DEFAULT_DEADLINE);
    }

    /**
     * Closes all destinations side by side, each with a last export, and returns within the deadline whatever hangs.
     * Measurements are taken until the destinations are closed; from then on all recording is a quiet no-op. A second
     * call has nothing to do and says so.
     */
    public ShutdownReport shutdown(Duration deadline) {
        List<Tenure> last = new ArrayList<>();
        wiring.change(() -> last.addAll(wiring.end()));
        Map<Destination, FilteredMeterProvider> providers = new EnumMap<>(Destination.class);
        last.forEach(tenure -> providers.put(tenure.destination(), tenure.provider()));
        ShutdownReport report = DestinationShutdown.closeAll(providers, deadline);
        wiring.change(() -> leaveNothingBehind(last));
        return report;
    }

    private void leaveNothingBehind(Collection<Tenure> last) {
        last.forEach(Tenure::end);
        for (AggregateMeter meter : wiring.meters()) {
            meter.instruments().all().forEach(instrument -> instrument.detachAll());
            last.forEach(meter.observables()::detachAll);
        }
    }

    /**
     * Which destinations take an instrument and why, a line for each destination.
     */
    public String explain(String meterName, String instrumentName) {
        StringBuilder lines =
                new StringBuilder(instrumentName).append(" of meter ").append(meterName);
        wiring.change(() -> wiring.tenures()
                .forEach(tenure -> lines.append('\n')
                        .append(tenure.destination())
                        .append(' ')
                        .append(tenure.provider().filter().decide(meterName, instrumentName))));
        return lines.toString();
    }
}
