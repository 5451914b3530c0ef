package dev.weir.testing;

import dev.weir.metrics.aggregate.AggregateMeterProvider;
import dev.weir.metrics.current.ProviderScope;
import dev.weir.metrics.current.StrayRecording;
import dev.weir.metrics.destination.Destination;
import dev.weir.metrics.filter.MeterFilter;
import dev.weir.metrics.misuse.Misuse;
import dev.weir.testing.collected.CollectedMetrics;
import dev.weir.testing.finding.Finding;
import dev.weir.testing.finding.Findings;
import dev.weir.testing.propagation.Attachment;
import dev.weir.testing.propagation.Propagation;
import dev.weir.testing.snapshot.SnapshotFiles;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.metrics.SdkMeterProviderBuilder;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A provider for one test alone, and all that was recorded to it. It belongs to a thread or to a context; other threads
 * get it by the methods of {@link Propagation} and {@link #attach}. What is recorded by a thread that did not get it,
 * and misuse of metrics, fails the test when it ends.
 */
public final class TestMetrics implements Propagation, AutoCloseable {
    private final TestScope kind;
    private final TestName name;
    private final @Nullable SnapshotFiles snapshotFiles;
    private final Findings findings = new Findings();
    private final CollectingProvider provider;
    private final ProviderScope scope;
    private final Deque<Attachment> attachments = new ConcurrentLinkedDeque<>();
    private @Nullable Stay stay;
    private boolean closed;

    /** The time that the opening thread spends in the scope. */
    private record Stay(Thread thread, Scope entered) {}

    TestMetrics(
            TestScope kind,
            TestName name,
            @Nullable SnapshotFiles snapshotFiles,
            Map<Destination, MeterFilter> filters,
            Consumer<SdkMeterProviderBuilder> sdk,
            Set<Finding> expected) {
        this.kind = kind;
        this.name = name;
        this.snapshotFiles = snapshotFiles;
        expected.forEach(findings::expect);
        this.provider = new CollectingProvider(filters, sdk, findings::add);
        this.scope = ProviderScope.open(name.toString(), provider.aggregate(), findings::add);
    }

    /** Gives the current thread a provider of its own until the result is closed, on this thread. */
    public static TestMetrics onThread() {
        return builder().onThread();
    }

    /** Gives the current context a provider of its own until the result is closed, on this thread. */
    public static TestMetrics inContext() {
        return builder().inContext();
    }

    /** Options that collect at all three destinations, each behind the filter that it has by default. */
    public static TestMetricsBuilder withDefaultFilters() {
        return builder().defaultFilters();
    }

    public static TestMetricsBuilder builder() {
        return new TestMetricsBuilder();
    }

    /** The provider, for code that takes one as a parameter. */
    public AggregateMeterProvider provider() {
        return provider.aggregate();
    }

    /** All that was recorded so far and what observable instruments say now. */
    public CollectedMetrics collect() {
        return at(Destination.PUBLIC);
    }

    /**
     * What arrived at one destination so far.
     *
     * @throws IllegalStateException when the test doesn't collect there
     */
    public CollectedMetrics at(Destination destination) {
        return CollectedMetrics.of(
                        wrapSupplier(() -> provider.collect(destination)).get())
                .withSnapshots(snapshotFiles)
                .withRemarks(findings::remarks);
    }

    @Override
    @SuppressWarnings("MustBeClosedChecker") // who enters closes
    public Scope enter() {
        return kind == TestScope.THREAD
                ? scope.enterThread()
                : scope.in(Context.current()).makeCurrent();
    }

    /** Enters the current thread until {@link #close}. */
    void stay() {
        stay = new Stay(Thread.currentThread(), enter());
    }

    /**
     * Gives this provider to the threads of single-threaded executors, such as the event loops of a Netty
     * {@code EventLoopGroup}, for all they do until the result or the test is closed.
     */
    public Attachment attach(Iterable<? extends Executor> executors) {
        Attachment attachment = Attachment.of(name.toString(), executors, scope::enterThread);
        attachments.push(attachment);
        return attachment;
    }

    /** Says that this test uses metrics wrongly on purpose; it fails if that doesn't happen. */
    public TestMetrics expectMisuse() {
        findings.expect(Finding.MISUSE);
        return this;
    }

    /** The wrong uses of metrics so far, each once. */
    public List<Misuse> misuses() {
        return findings.misuses();
    }

    /** Says that this test loses its provider on purpose; it fails if that doesn't happen. */
    public TestMetrics expectStrayRecordings() {
        findings.expect(Finding.STRAY_RECORDING);
        return this;
    }

    /** What was recorded by threads without this provider so far: the first for each place and reason. */
    public List<StrayRecording> strayRecordings() {
        return findings.strays();
    }

    /**
     * Ends the test. What was collected stays readable.
     *
     * @throws AssertionError when something was recorded past this provider, or metrics were used wrongly, unless the
     *     test expects that
     * @throws IllegalStateException when another thread than the one that opened it calls this; then it stays open
     */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        refuseOtherThreads();
        closed = true;
        Endings endings = new Endings();
        endings.run(this::leave);
        endings.run(scope::close);
        attachments.forEach(attachment -> endings.run(attachment::close));
        endings.run(this::verify);
        endings.throwFirst();
    }

    private void refuseOtherThreads() {
        if (stay != null && stay.thread() != Thread.currentThread()) {
            throw new IllegalStateException("the metrics of " + name + " were opened on thread \""
                    + stay.thread().getName() + "\" and closed on \""
                    + Thread.currentThread().getName() + "\"; close them where they were opened");
        }
    }

    private void leave() {
        if (stay != null) {
            stay.entered().close();
        }
    }

    private void verify() {
        String problem = findings.problem(name.toString());
        if (problem != null) {
            throw new AssertionError(problem);
        }
    }

    @Override
    public String toString() {
        return "metrics of " + name;
    }
}
