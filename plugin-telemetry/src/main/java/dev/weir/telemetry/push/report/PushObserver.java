package dev.weir.telemetry.push.report;

/** Is told of every push when it ended, on the pushing thread. */
@FunctionalInterface
public interface PushObserver {
    /** Must return soon: the next push waits for it. */
    void onPush(PushReport report);
}
