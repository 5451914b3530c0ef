package dev.weir.metrics.misuse;

/** Hears of misuse, once for each. It must return soon, must not throw, and may be called on any thread. */
@FunctionalInterface
public interface MisuseListener {
    void onMisuse(Misuse misuse);

    /** Writes each misuse to the platform's log as a warning. */
    static MisuseListener logging() {
        System.Logger log = System.getLogger("dev.weir.metrics");
        return misuse -> log.log(System.Logger.Level.WARNING, misuse::toString);
    }
}
