package dev.weir.telemetry.reload;

import dev.weir.telemetry.config.ConfigDocument;
import dev.weir.telemetry.pipeline.Step;
import dev.weir.telemetry.reload.ReloadReport.Outcome;
import dev.weir.telemetry.self.ReloadMetrics;
import dev.weir.telemetry.yaml.problem.ConfigurationException;
import dev.weir.telemetry.yaml.problem.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Takes the destinations from one configuration to the next, one reload at a time: prepares all of it, then swaps, then
 * ends what was replaced, elsewhere. What can't be prepared leaves everything as it was.
 */
public final class Reloader {
    /** How long what was replaced may take for its last push and its last scrapes. */
    private static final Duration RETIRING = Duration.ofSeconds(10);

    /** More than file changes can bring about in that time; only calls in a loop get there, while something hangs. */
    private static final int MOST_RETIRING = 64;

    private final Destinations destinations;
    private final DynamicInstruments instruments;
    private final ReloadMetrics metrics;
    private final Executor retiring;
    private final Consumer<ReloadReport> reports;
    private final AtomicInteger retirements = new AtomicInteger();
    private boolean closed;

    public Reloader(
            Destinations destinations,
            DynamicInstruments instruments,
            ReloadMetrics metrics,
            Executor retiring,
            Consumer<ReloadReport> reports) {
        this.destinations = destinations;
        this.instruments = instruments;
        this.metrics = metrics;
        this.retiring = retiring;
        this.reports = reports;
    }

    /** Loads a configuration and makes it the one in effect, if it can be. */
    public synchronized ReloadReport reload(Supplier<ConfigDocument> loading) {
        if (closed) {
            throw new IllegalStateException("telemetry was shut down; start it again");
        }
        long start = System.nanoTime();
        ReloadReport report;
        try {
            report = apply(loading.get(), start);
        } catch (ConfigurationException e) {
            report = ReloadReport.refused(e.getMessage(), since(start));
        } catch (IllegalArgumentException e) {
            report = ReloadReport.refused(String.valueOf(e.getMessage()), since(start));
        }
        return told(report);
    }

    /** Refuses a configuration for a reason that is not of its telemetry. */
    public synchronized ReloadReport refuse(String problem) {
        return told(ReloadReport.refused(problem, Duration.ZERO));
    }

    private ReloadReport told(ReloadReport report) {
        metrics.ended(report.outcome().name().toLowerCase(Locale.ROOT), report.prepare(), report.activate());
        reports.accept(report);
        return report;
    }

    private ReloadReport apply(ConfigDocument document, long start) {
        destinations.settle(document.telemetry().metrics());
        DynamicInstruments.Revised revised = instruments.revise(document.telemetry());
        ReloadPlan plan = plan(document, revised);
        List<Problem> warnings = new ArrayList<>(document.warnings());
        warnings.addAll(revised.warnings());
        if (plan.isEmpty() && !revised.isFirst()) {
            instruments.readmitSelectors();
            return new ReloadReport(Outcome.UNCHANGED, plan, warnings, "", since(start), Duration.ZERO);
        }
        checkRetirements();
        Step step = revised.around(destinations.prepare(document.telemetry().metrics(), revised.revision()));
        Duration prepare = since(start);
        long activation = System.nanoTime();
        step.activate();
        Duration activate = since(activation);
        retire(step);
        return new ReloadReport(Outcome.APPLIED, plan, warnings, "", prepare, activate);
    }

    private void checkRetirements() {
        if (retirements.get() >= MOST_RETIRING) {
            throw new IllegalArgumentException(MOST_RETIRING + " reloads have not yet ended what they replaced, since"
                    + " something they wait for hangs; reload again in " + RETIRING.toSeconds() + " seconds");
        }
    }

    private void retire(Step step) {
        retirements.incrementAndGet();
        retiring.execute(() -> {
            try {
                step.retire(RETIRING);
            } finally {
                retirements.decrementAndGet();
            }
        });
    }

    /**
     * What a configuration would change, and nothing else.
     *
     * @throws IllegalArgumentException if it would be refused, since only the first one decides what it changes
     */
    public synchronized ReloadPlan plan(ConfigDocument document) {
        destinations.settle(document.telemetry().metrics());
        return plan(document, instruments.revise(document.telemetry()));
    }

    private ReloadPlan plan(ConfigDocument document, DynamicInstruments.Revised revised) {
        return destinations.plan(document.telemetry().metrics(), revised.revision(), revised.changes());
    }

    /** Lets the reload under way end, and refuses all others. */
    public synchronized void close() {
        closed = true;
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
