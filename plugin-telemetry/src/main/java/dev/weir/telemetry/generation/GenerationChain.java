package dev.weir.telemetry.generation;

import dev.weir.metrics.definition.InstrumentDefinition;
import dev.weir.telemetry.generation.instrument.StreamKey;
import dev.weir.telemetry.generation.instrument.StreamMeterProvider;
import dev.weir.telemetry.generation.shape.GenerationShape;
import dev.weir.telemetry.generation.shape.Stream;
import io.opentelemetry.sdk.common.Clock;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/**
 * A destination's state: its generations, newest last, read as one. A measurement that reaches an older generation is
 * still counted, until a minute after that was replaced; then its numbers move to a base and its provider is closed.
 *
 * <p>Two locks are never held together. Activations take one, for as long as the swap takes. Collections and
 * {@link #maintain} take the other, and callbacks run under it; so a callback that hangs holds up collections, but
 * neither recording nor activation.
 */
public final class GenerationChain implements MetricSource {
    /** How long additions may be under way in a generation that was replaced. Later ones are lost. */
    static final Duration GRACE = Duration.ofMinutes(1);

    /** The same while many wait, so that a storm of reloads can't fill the heap. */
    static final Duration GRACE_IN_STORM = Duration.ofSeconds(5);

    /** How many may wait for a whole minute. */
    static final int MOST_WAITING = 16;

    private final Clock clock;
    private final ReentrantLock activating = new ReentrantLock();
    private final ReentrantLock collecting = new ReentrantLock();
    private final ObservedStarts starts = new ObservedStarts();
    private volatile Chain chain = Chain.EMPTY;

    /** A chain without a generation. The clock stamps points, and its monotonic time tells when a minute is over. */
    public GenerationChain(Clock clock) {
        this.clock = clock;
    }

    /** Makes a generation that has no effect until it is activated. One that won't be is to be discarded. */
    public PreparedGeneration prepare(GenerationShape shape) {
        return new PreparedGeneration(this, new StreamMeterProvider(shape, clock));
    }

    /** The instruments of the newest generation, to tell what another shape would do to them. */
    public Collection<InstrumentDefinition> instruments() {
        return streams().values().stream().map(Stream::instrument).toList();
    }

    /** The streams of the newest generation. */
    public Map<StreamKey, Stream> streams() {
        Generation newest = chain.newest();
        return newest == null ? Map.of() : newest.provider().streams();
    }

    /** How many generations are open. */
    public int size() {
        return chain.generations().size();
    }

    /** Replaces the chain, and answers the one before. Other locks may be held, but none is taken meanwhile. */
    private synchronized Chain change(UnaryOperator<Chain> change) {
        Chain before = chain;
        chain = change.apply(before);
        return before;
    }

    void activate(StreamMeterProvider provider, Runnable swap) {
        activating.lock();
        try {
            change(before -> before.with(provider));
            try {
                swap.run();
            } finally {
                change(before -> before.settled(clock.nanoTime()));
            }
        } finally {
            activating.unlock();
        }
        if (chain.closed()) {
            provider.close();
        }
    }

    @Override
    public Collection<MetricData> collect() {
        maintain();
        collecting.lock();
        try {
            Collection<Observation> observed = Observation.take(() -> chain);
            RecordedReading recorded = RecordedReading.take(() -> chain);
            List<MetricData> collected = new ArrayList<>(recorded.merged(clock.now()));
            for (Observation observation : observed) {
                if (recorded.chain().stream(observation.key()) != null) {
                    collected.add(new Merge(observation.stream()).capped(starts.withStart(observation)));
                }
            }
            return collected;
        } finally {
            collecting.unlock();
        }
    }

    /**
     * Folds and closes the generations whose time has come. Each collection does that as well; an owner calls it from
     * time to time where nobody may be collecting.
     */
    public void maintain() {
        if (!isDue(chain)) {
            return;
        }
        List<StreamMeterProvider> done = new ArrayList<>();
        collecting.lock();
        try {
            for (Chain now = chain; isDue(now); now = chain) {
                var newBase = new Fold(now).newBase(clock.now());
                done.add(now.generations().get(0).provider());
                change(before -> before.folded(newBase));
            }
            Chain now = chain;
            starts.keepOnly(key -> now.stream(key) != null);
        } finally {
            collecting.unlock();
        }
        done.forEach(StreamMeterProvider::close);
    }

    private boolean isDue(Chain now) {
        int waiting = now.generations().size() - 1;
        if (waiting < 1 || !now.generations().get(1).settled()) {
            return false;
        }
        Duration grace = waiting > MOST_WAITING ? GRACE_IN_STORM : GRACE;
        return clock.nanoTime() - now.generations().get(0).retiredAt() >= grace.toNanos();
    }

    /** Closes all generations for good. Whoever wants the last measurements collects them before. */
    public void close() {
        change(Chain::end)
                .generations()
                .forEach(generation -> generation.provider().close());
    }
}
