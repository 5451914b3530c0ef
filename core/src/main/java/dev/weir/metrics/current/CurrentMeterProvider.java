package dev.weir.metrics.current;

import static java.util.Objects.requireNonNull;

import dev.weir.metrics.aggregate.AggregateMeterProvider;
import dev.weir.metrics.misuse.CallSite;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Finds the provider of the code that asks: the context's, then the thread's, then the process's own. While no scope
 * is open the answer costs one volatile read and one branch.
 */
public final class CurrentMeterProvider {
    private static final List<ProviderScope> OPEN = new CopyOnWriteArrayList<>();
    private static final ThreadLocal<@Nullable ProviderScope> THREAD = new ThreadLocal<>();

    private static volatile AggregateMeterProvider process = AggregateMeterProvider.create();

    /** The process's provider while it is everybody's, else {@code null}. */
    private static volatile @Nullable AggregateMeterProvider everybodys = process;

    private CurrentMeterProvider() {}

    /** The provider that a measurement made here and now belongs to. */
    public static AggregateMeterProvider get() {
        AggregateMeterProvider only = everybodys;
        return only != null ? only : scoped();
    }

    /** Whether {@link #get} would answer this provider without having to look for a scope. */
    public static boolean isEverybodys(MeterProvider provider) {
        return everybodys == provider;
    }

    /** The process's own provider, whatever scope the caller is in. */
    public static AggregateMeterProvider process() {
        return process;
    }

    /**
     * Makes a provider the process's own and returns the one before it. A process that embeds telemetry once never
     * needs this: it replaces the destinations of the provider that is there.
     */
    public static synchronized AggregateMeterProvider setProcess(AggregateMeterProvider provider) {
        AggregateMeterProvider previous = process;
        process = requireNonNull(provider, "provider");
        everybodys = OPEN.isEmpty() ? provider : null;
        return previous;
    }

    private static AggregateMeterProvider scoped() {
        ProviderScope scope = Context.current().get(ProviderScope.KEY);
        if (scope == null) {
            scope = THREAD.get();
        }
        if (scope == null) {
            stray("it has no provider of an open scope; hand it over where the thread or task is started");
            return process;
        }
        if (!scope.isOpen()) {
            stray("it still has the provider of \"" + scope.name() + "\", which is over");
        }
        return scope.provider();
    }

    private static void stray(String explanation) {
        if (!OPEN.isEmpty()) {
            StrayRecording recording =
                    new StrayRecording(CallSite.find(), Thread.currentThread().getName(), explanation);
            OPEN.forEach(scope -> scope.stray(recording));
        }
    }

    /**
     * The current context, together with the scope that the caller is in, for work that goes on on another thread. Work
     * in this context records to the provider that is current here.
     */
    public static Context handOver() {
        Context context = Context.current();
        if (everybodys != null || context.get(ProviderScope.KEY) != null) {
            return context;
        }
        ProviderScope scope = THREAD.get();
        return scope == null ? context : scope.in(context);
    }

    static Scope enter(ProviderScope scope) {
        ProviderScope outer = THREAD.get();
        Thread entered = Thread.currentThread();
        THREAD.set(scope);
        return () -> leave(scope, outer, entered);
    }

    private static void leave(ProviderScope scope, @Nullable ProviderScope outer, Thread entered) {
        if (Thread.currentThread() != entered) {
            throw new IllegalStateException("\"" + scope.name() + "\" was entered on thread \"" + entered.getName()
                    + "\" and left on \"" + Thread.currentThread().getName() + "\"; leave it where it was entered");
        }
        if (THREAD.get() != scope) {
            return; // an outer scope was left first, which ended this one as well
        }
        if (outer != null && outer.isOpen()) {
            THREAD.set(outer);
        } else {
            THREAD.remove();
        }
    }

    static synchronized void opened(ProviderScope scope) {
        OPEN.add(scope);
        everybodys = null;
    }

    static synchronized void closed(ProviderScope scope) {
        OPEN.remove(scope);
        everybodys = OPEN.isEmpty() ? process : null;
    }
}
