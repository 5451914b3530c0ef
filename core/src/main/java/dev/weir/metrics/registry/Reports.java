package dev.weir.metrics.registry;

import dev.weir.metrics.misuse.CallSite;
import dev.weir.metrics.misuse.Misuse;
import dev.weir.metrics.misuse.MisuseListener;

/** Tells a listener of misuse, whatever the listener does. */
final class Reports {
    private static final System.Logger LOG = System.getLogger(Reports.class.getName());

    private final MisuseListener listener;

    Reports(MisuseListener listener) {
        this.listener = listener;
    }

    void tell(Misuse.Kind kind, String message) {
        try {
            listener.onMisuse(new Misuse(kind, message, CallSite.find()));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "the misuse listener threw", e);
        }
    }
}
