package dev.weir.metrics.internal.observable;

import org.jspecify.annotations.Nullable;

/** Which destination a batch callback on this thread is being called for. */
final class CollectedTenure {
    private static final ThreadLocal<@Nullable Tenure> CURRENT = new ThreadLocal<>();

    private CollectedTenure() {}

    static @Nullable Tenure current() {
        return CURRENT.get();
    }

    static void run(Tenure tenure, Runnable callback) {
        Tenure outer = CURRENT.get();
        CURRENT.set(tenure);
        try {
            callback.run();
        } finally {
            if (outer == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(outer);
            }
        }
    }
}
