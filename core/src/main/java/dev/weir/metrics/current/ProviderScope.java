package dev.weir.metrics.current;

import dev.weir.metrics.aggregate.AggregateMeterProvider;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.context.Scope;
import java.util.function.Consumer;

/**
 * A time in which some threads or contexts have a provider of their own. It reaches no thread by itself: each is
 * entered with {@link #enterThread} or by a context that {@link #in} made. While any scope is open, code that finds no
 * provider of its own is reported to all open scopes, with its call site.
 */
public final class ProviderScope implements AutoCloseable {
    static final ContextKey<ProviderScope> KEY = ContextKey.named("weir-meter-provider");

    private final String name;
    private final AggregateMeterProvider provider;
    private final Consumer<StrayRecording> strays;
    private volatile boolean open = true;

    private ProviderScope(String name, AggregateMeterProvider provider, Consumer<StrayRecording> strays) {
        this.name = name;
        this.provider = provider;
        this.strays = strays;
    }

    /**
     * Opens a scope.
     *
     * @param name what the scope is for, in messages
     * @param strays hears of recordings that found no provider; called on the thread that recorded, must not throw
     */
    public static ProviderScope open(String name, AggregateMeterProvider provider, Consumer<StrayRecording> strays) {
        ProviderScope scope = new ProviderScope(name, provider, strays);
        CurrentMeterProvider.opened(scope);
        return scope;
    }

    public AggregateMeterProvider provider() {
        return provider;
    }

    /**
     * A context whose recordings go to this scope's provider, on whatever thread it is current. It wins over the
     * thread's own scope, also when this one is over: then its recordings are strays.
     */
    public Context in(Context context) {
        return context.with(KEY, this);
    }

    /**
     * Gives the current thread this scope's provider until the result is closed, which only that thread can do. Scopes
     * on a thread end from the inside out; one that ends late changes nothing.
     */
    public Scope enterThread() {
        return CurrentMeterProvider.enter(this);
    }

    boolean isOpen() {
        return open;
    }

    String name() {
        return name;
    }

    void stray(StrayRecording recording) {
        strays.accept(recording);
    }

    /** Ends the scope. Its provider stays as it is; recordings of threads still in it are strays to other scopes. */
    @Override
    public void close() {
        open = false;
        CurrentMeterProvider.closed(this);
    }
}
