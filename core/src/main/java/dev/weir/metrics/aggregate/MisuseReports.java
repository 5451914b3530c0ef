package dev.weir.metrics.aggregate;

import dev.weir.metrics.misuse.Misuse;
import dev.weir.metrics.misuse.MisuseListener;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Tells the listener of each misuse once. At most 1,000 are told, so that computed names can't fill a log. */
final class MisuseReports {
    private static final int MOST = 1_000;
    private static final System.Logger LOG = System.getLogger(MisuseReports.class.getName());

    private final MisuseListener listener;
    private final Set<Object> told = ConcurrentHashMap.newKeySet();

    MisuseReports(MisuseListener listener) {
        this.listener = listener;
    }

    /** Tells the misuse unless one of an equal subject was told before. */
    void once(Object subject, Supplier<Misuse> misuse) {
        if (told.contains(subject) || told.size() >= MOST || !told.add(subject)) {
            return;
        }
        try {
            listener.onMisuse(misuse.get());
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "the misuse listener threw", e);
        }
    }
}
