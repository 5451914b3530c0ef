package dev.weir.telemetry.pipeline;

import dev.weir.metrics.aggregate.AggregateMeterProvider;
import dev.weir.metrics.aggregate.MeterRevision;
import dev.weir.metrics.aggregate.Replacement;
import dev.weir.metrics.destination.Destination;
import dev.weir.metrics.destination.FilteredMeterProvider;
import dev.weir.telemetry.generation.GenerationChain;
import dev.weir.telemetry.generation.PreparedGeneration;
import io.opentelemetry.sdk.common.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Where one destination's measurements go. Replacing what is kept adds a generation to the chain that is there, so that
 * what did not change goes on; a destination that is switched off, and later on again, starts with a new chain.
 */
public final class DestinationState {
    private final Destination destination;
    private final AggregateMeterProvider aggregate;
    private final Clock clock;
    private volatile @Nullable Live live;
    private final AtomicLong number = new AtomicLong();

    /** What is in office. */
    private record Live(GenerationChain chain, Keep keep, long since) {}

    /** A state that is prepared, and the chain that it will stand in. */
    record Prepared(GenerationChain chain, Step step) {}

    DestinationState(Destination destination, AggregateMeterProvider aggregate, Clock clock) {
        this.destination = destination;
        this.aggregate = aggregate;
        this.clock = clock;
    }

    public Destination destination() {
        return destination;
    }

    /** Whether anything is kept. */
    public boolean isLive() {
        return live != null;
    }

    /** How often what is kept was replaced since the start, the first time included. */
    public long number() {
        return number.get();
    }

    /** How many generations are open. */
    public int openGenerations() {
        Live now = live;
        return now == null ? 0 : now.chain().size();
    }

    /** How long ago what is kept was last replaced. */
    public Duration age() {
        Live now = live;
        return now == null ? Duration.ZERO : Duration.ofNanos(clock.nanoTime() - now.since());
    }

    /** Folds generations whose time has come. */
    public void maintain() {
        Live now = live;
        if (now != null) {
            now.chain().maintain();
        }
    }

    /** Keeps nothing from now on, without a way back. */
    public void end() {
        Step last = prepareNothing();
        last.activate();
        last.retire(Duration.ZERO);
    }

    /** What differs in what is kept, apart from single metrics. */
    public List<String> changes(Keep next) {
        Live now = live;
        return now == null ? List.of() : KeepChanges.between(now.keep(), next);
    }

    /** Which metrics would start anew or go if this were kept. */
    public List<RestartedMetric> restarts(Keep next, MeterRevision revision) {
        Live now = live;
        return now == null
                ? List.of()
                : KeepChanges.restarts(now.keep(), next, now.chain().streams(), revision).stream()
                        .map(restart -> new RestartedMetric(destination, restart.metric(), restart.reason()))
                        .toList();
    }

    /** Makes ready to keep this, in the chain that is there or else in a new one. */
    Prepared prepare(Keep next, MeterRevision revision) {
        Live now = live;
        if (now == null) {
            return prepareAnew(next, revision);
        }
        return now.keep().equals(next) && !needsGeneration(now, revision)
                ? new Prepared(now.chain(), Step.NOTHING)
                : prepare(now.chain(), next, revision);
    }

    /**
     * Whether the revision withdraws what is kept here, as series end with the generation that has them; or brings what
     * an older generation may still have from before it was withdrawn.
     */
    private static boolean needsGeneration(Live now, MeterRevision revision) {
        boolean mayComeBack = revision.addsSomething() && now.chain().size() > 1;
        return mayComeBack
                || revision.withdrawn().stream()
                        .anyMatch(instrument -> now.keep().filter().accepts(revision.meterName(), instrument.name()));
    }

    /** Makes ready to keep this in a new chain, where everything starts from nothing. */
    Prepared prepareAnew(Keep next, MeterRevision revision) {
        Live now = live;
        Prepared prepared = prepare(new GenerationChain(clock), next, revision);
        return now == null
                ? prepared
                : new Prepared(prepared.chain(), closing(now).then(prepared.step()));
    }

    /** Makes ready to keep nothing. */
    Step prepareNothing() {
        Live now = live;
        return now == null ? Step.NOTHING : closing(now).then(new NothingKept());
    }

    private Prepared prepare(GenerationChain chain, Keep next, MeterRevision revision) {
        PreparedGeneration generation = chain.prepare(next.shape());
        Replacement replacement =
                revision.prepare(destination, FilteredMeterProvider.of(generation.meterProvider(), next.filter()));
        return new Prepared(chain, new Step() {
            @Override
            public void activate() {
                generation.activate(replacement::activate);
                live = new Live(chain, next, clock.nanoTime());
                number.incrementAndGet();
            }

            @Override
            public void discard() {
                replacement.discard();
                generation.discard();
            }
        });
    }

    private static Step closing(Live old) {
        return new Step() {
            @Override
            public void activate() {}

            @Override
            public void discard() {}

            @Override
            public void retire(Duration deadline) {
                old.chain().close();
            }
        };
    }

    /** Nobody listens any more. */
    private final class NothingKept implements Step {
        private final Replacement replacement = aggregate.prepare(destination, FilteredMeterProvider.noop());

        @Override
        public void activate() {
            replacement.activate();
            live = null;
        }

        @Override
        public void discard() {
            replacement.discard();
        }
    }
}
