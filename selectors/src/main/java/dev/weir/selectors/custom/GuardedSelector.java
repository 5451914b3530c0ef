package dev.weir.selectors.custom;

import dev.weir.selectors.selector.Need;
import dev.weir.selectors.selector.Selector;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.Phases;
import dev.weir.selectors.stage.StageView;
import dev.weir.selectors.value.Value;
import java.time.Duration;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A custom selector that can harm nobody: whatever it throws or returns, the request goes on, with no value.
 *
 * @param <V> what has to be seen of the stage
 */
final class GuardedSelector<V extends StageView> implements Selector<V> {
    /** What a selector should need. A call may take longer for reasons that are not its own, so this is only counted. */
    private static final long SHARE_NANOS = Duration.ofNanos(100_000).toNanos();

    /** What no selector may need. It can't be interrupted, but it need not be asked again. */
    private static final long MOST_NANOS = Duration.ofMillis(10).toNanos();

    private final ConfiguredSelector<V> configured;
    private final Guard guard;
    private final LongSupplier nanoTime;

    GuardedSelector(ConfiguredSelector<V> configured, Guard guard, LongSupplier nanoTime) {
        this.configured = configured;
        this.guard = guard;
        this.nanoTime = nanoTime;
    }

    @Override
    public Phases phases() {
        return configured.phases();
    }

    @Override
    public Set<Need> needs() {
        return configured.needs();
    }

    @Override
    public @Nullable Value read(Phase phase, V view) {
        if (guard.isOff()) {
            return null;
        }
        long started = nanoTime.getAsLong();
        try {
            Value found = FoundValue.of(configured.selector().find(phase, view));
            return onTime(nanoTime.getAsLong() - started) ? found : null;
        } catch (FoundValue.Nonsense nonsense) {
            strike(Strike.NONSENSE, String.valueOf(nonsense.getMessage()));
        } catch (Exception exception) {
            strike(Strike.EXCEPTION, "it threw " + nameOf(exception));
        } catch (Throwable error) {
            Contained.rethrowFatal(error);
            strike(Strike.ERROR, "it threw " + nameOf(error));
        }
        return null;
    }

    private boolean onTime(long nanos) {
        if (nanos > MOST_NANOS) {
            strike(
                    Strike.SLOW,
                    "it took " + Duration.ofNanos(nanos).toMillis() + " ms, and may take "
                            + Duration.ofNanos(MOST_NANOS).toMillis());
            return false;
        } else if (nanos > SHARE_NANOS) {
            guard.slow();
        }
        return true;
    }

    private void strike(Strike strike, String reason) {
        guard.strike(strike, reason, nanoTime.getAsLong());
    }

    // Its message and its trace may be the selector's own code, which might throw as well.
    private static String nameOf(Throwable failure) {
        return failure.getClass().getName();
    }
}
