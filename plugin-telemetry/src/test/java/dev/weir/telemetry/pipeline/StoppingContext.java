package dev.weir.telemetry.pipeline;

import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import org.jspecify.annotations.Nullable;

/**
 * A context that makes every addition a point where its thread may be stopped: the SDK asks it for a span immediately
 * before it adds, and holds no lock then.
 */
final class StoppingContext implements Context {
    private final Turns turns;

    StoppingContext(Turns turns) {
        this.turns = turns;
    }

    @Override
    public <V> @Nullable V get(ContextKey<V> key) {
        turns.point();
        return null;
    }

    @Override
    public <V> Context with(ContextKey<V> key, V value) {
        return Context.root().with(key, value);
    }
}
