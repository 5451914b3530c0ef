package dev.weir.metrics.internal.observable;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The closeable handles of one registration, a handle a tenure. After {@link #close} nothing more is attached. */
final class Attachments {
    private final Map<Tenure, AutoCloseable> handles = new HashMap<>();
    private volatile boolean closed;

    synchronized void attach(Tenure tenure, Supplier<@Nullable AutoCloseable> handle) {
        if (!closed && !handles.containsKey(tenure)) {
            AutoCloseable attached = handle.get();
            if (attached != null) {
                handles.put(tenure, attached);
            }
        }
    }

    synchronized void detach(Tenure tenure) {
        closeOne(handles.remove(tenure));
    }

    synchronized void close() {
        closed = true;
        handles.values().forEach(Attachments::closeOne);
        handles.clear();
    }

    boolean isClosed() {
        return closed;
    }

    private static void closeOne(@Nullable AutoCloseable handle) {
        if (handle == null) {
            return;
        }
        try {
            handle.close();
        } catch (Exception e) {
            throw new IllegalStateException("a meter provider failed to remove a callback", e);
        }
    }
}
