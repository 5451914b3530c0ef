package dev.weir.telemetry.pipeline;

import dev.weir.metrics.aggregate.AggregateMeterProvider;
import dev.weir.metrics.aggregate.MeterRevision;
import dev.weir.metrics.destination.Destination;
import dev.weir.metrics.destination.Outcome;
import dev.weir.metrics.misuse.OffTheRecordPath;
import dev.weir.telemetry.config.prometheus.PrometheusConfig;
import dev.weir.telemetry.exposition.MetricsPage;
import dev.weir.telemetry.exposition.PrometheusPage;
import dev.weir.telemetry.generation.GenerationChain;
import dev.weir.telemetry.generation.MetricSource;
import dev.weir.telemetry.pipeline.DestinationState.Prepared;
import dev.weir.telemetry.scrape.ScrapeBindException;
import dev.weir.telemetry.scrape.ScrapeListener;
import dev.weir.telemetry.scrape.settings.ScrapeSettings;
import io.opentelemetry.sdk.common.Clock;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The destination that is scraped. Its listener stays while anything but the address changes. */
public final class ScrapePipeline implements Pipeline<PrometheusConfig> {
    private final Observers observers;
    private final MetricSource beside;
    private final DestinationState state;
    private volatile @Nullable Running running;

    private record Running(ScrapeListener listener, PrometheusConfig config, GenerationChain chain, MetricsPage page) {}

    /**
     * A destination that is off.
     *
     * @param beside what is on the page without having been recorded to the destination
     */
    public ScrapePipeline(AggregateMeterProvider aggregate, Clock clock, Observers observers, MetricSource beside) {
        this.observers = observers;
        this.beside = beside;
        this.state = new DestinationState(Destination.PUBLIC_PROMETHEUS, aggregate, clock);
    }

    @Override
    public DestinationState state() {
        return state;
    }

    /** The address that is listened on, if any. */
    public Optional<InetSocketAddress> address() {
        return Optional.ofNullable(running).map(now -> now.listener().address());
    }

    @Override
    public List<String> changes(PrometheusConfig next) {
        Running now = running;
        return ScrapeChanges.between(now == null ? null : now.config(), next);
    }

    @Override
    public boolean startsAnew(PrometheusConfig next) {
        return false;
    }

    @Override
    public Step prepare(PrometheusConfig next, Keep keep, MeterRevision revision) {
        Running now = running;
        if (!next.enabled()) {
            return now == null ? Step.NOTHING : state.prepareNothing().then(new Listening(null, now.listener()));
        }
        Prepared prepared = state.prepare(keep, revision);
        return Steps.then(prepared.step(), () -> prepareListener(prepared.chain(), next, now));
    }

    private Step prepareListener(GenerationChain chain, PrometheusConfig next, @Nullable Running now) {
        if (now != null && now.chain() == chain && now.config().equals(next)) {
            return Step.NOTHING;
        }
        MetricsPage page = page(chain, next, now);
        ScrapeSettings settings = ScrapeSettings.of(next, page);
        if (now != null && now.config().listen().equals(next.listen())) {
            return new Apply(new Running(now.listener(), next, chain, page), settings);
        }
        try {
            ScrapeListener listener = ScrapeListener.bind(next.listen(), settings, observers.scrapes());
            return new Listening(new Running(listener, next, chain, page), now == null ? null : now.listener());
        } catch (ScrapeBindException e) {
            throw new IllegalArgumentException(whyNot(e, next, now), e);
        }
    }

    /** What is bound here can't be given up before the new address is certain, so one port moves in two reloads. */
    private static String whyNot(ScrapeBindException e, PrometheusConfig next, @Nullable Running now) {
        return now != null && now.config().listen().overlaps(next.listen())
                ? "telemetry.exporters.metrics.prometheus.listen: cannot listen on " + next.listen()
                        + " while this process listens on " + now.config().listen()
                        + "; reload with another port first, and with this one then"
                : String.valueOf(e.getMessage());
    }

    private MetricsPage page(GenerationChain chain, PrometheusConfig next, @Nullable Running now) {
        if (now != null && now.chain() == chain && now.config().resourceSelector() == next.resourceSelector()) {
            return now.page();
        }
        return new PrometheusPage(
                new ObservedSource(Destination.PUBLIC_PROMETHEUS, chain, observers.overflows()),
                beside,
                next.resourceSelector(),
                observers.collisions());
    }

    @Override
    public Outcome shutdown(Duration deadline) {
        Running now = running;
        if (now == null) {
            return new Outcome(Outcome.Status.UNUSED, "nothing was scraped here");
        }
        return end(now.listener(), deadline)
                ? new Outcome(Outcome.Status.CLOSED, "the listener is closed")
                : new Outcome(Outcome.Status.TIMED_OUT, "a scrape was cut off after " + deadline.toMillis() + " ms");
    }

    @OffTheRecordPath("waits for scrapes under way, on a thread that retires")
    private static boolean end(ScrapeListener listener, Duration deadline) {
        return listener.retire(deadline)
                .toCompletableFuture()
                .completeOnTimeout(false, deadline.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    /** The listener that is there takes other settings. */
    private final class Apply implements Step {
        private final Running next;
        private final ScrapeSettings settings;

        Apply(Running next, ScrapeSettings settings) {
            this.next = next;
            this.settings = settings;
        }

        @Override
        public void activate() {
            next.listener().apply(settings);
            running = next;
        }

        @Override
        public void discard() {}
    }

    /** Another listener takes over, or none. The one before answers until the other does. */
    private final class Listening implements Step {
        private final @Nullable Running next;
        private final @Nullable ScrapeListener before;

        Listening(@Nullable Running next, @Nullable ScrapeListener before) {
            this.next = next;
            this.before = before;
        }

        @Override
        public void activate() {
            if (next != null) {
                next.listener().activate();
            }
            running = next;
        }

        @Override
        public void discard() {
            if (next != null) {
                end(next.listener(), Duration.ZERO);
            }
        }

        @Override
        public void retire(Duration deadline) {
            if (before != null) {
                end(before, deadline);
            }
        }
    }
}
