package dev.weir.metrics.registry;

import dev.weir.metrics.CounterHandle;
import dev.weir.metrics.Metrics;
import dev.weir.metrics.misuse.DropReason;
import dev.weir.metrics.misuse.Misuse;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Counts what one declared metric could not record, and reports the first of each reason. It never throws. */
final class Losses {
    /** The same metric in which the static helpers count theirs. */
    private static final CounterHandle DROPPED = Metrics.counter(
            "weir.telemetry.measurements.dropped",
            "Measurements, or attributes of them, that were dropped because the call was wrong",
            "{measurement}");

    private static final String REGISTRY_FAILED = "registry_failed";

    private final String metric;
    private final Reports reports;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    Losses(String metric, Reports reports) {
        this.metric = metric;
        this.reports = reports;
    }

    /** A measurement that the metric's kind does not allow. */
    void refused(DropReason reason) {
        count(reason.word());
        report(reason.word(), reason.explanation());
    }

    /** A measurement of a metric that clashes, which was reported when it was registered. */
    void clashing() {
        count(DropReason.CLASHING_DEFINITION.word());
    }

    /** A measurement that the registry threw at. */
    void failed(RuntimeException thrown) {
        count(REGISTRY_FAILED);
        report(REGISTRY_FAILED, "the registry threw " + thrown);
    }

    private void count(String reason) {
        DROPPED.add(1, "metric.name", metric, "reason", reason);
    }

    private void report(String reason, String explanation) {
        if (told.add(reason)) {
            reports.tell(Misuse.Kind.VALUE, "metric \"" + metric + "\": " + explanation);
        }
    }
}
