package dev.weir.telemetry.request;

import dev.weir.selectors.selector.Need;
import dev.weir.selectors.stage.context.OverheadTracker;
import dev.weir.selectors.stage.context.Refusals;
import dev.weir.selectors.stage.context.RequestContext;
import dev.weir.selectors.stage.http.RouterRequest;
import dev.weir.telemetry.instruments.plan.Instruments;
import io.opentelemetry.context.Context;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Where a gateway's requests begin to be measured, with the instruments that are in effect at that moment. Safe for any
 * thread, and never throws at a request.
 */
public final class RequestTelemetry {
    private final Supplier<Instruments> instruments;
    private final Refusals refusals;
    private final LongSupplier nanoTime;

    /**
     * Measures with the instruments that the supplier gives when a request begins.
     *
     * @param refusals counts what would have cost too much to look at
     * @param nanoTime a clock that never steps back, such as {@link System#nanoTime}
     */
    public RequestTelemetry(Supplier<Instruments> instruments, Refusals refusals, LongSupplier nanoTime) {
        this.instruments = instruments;
        this.refusals = refusals;
        this.nanoTime = nanoTime;
    }

    /** Begins a client's request, with the trace and the baggage that are current on this thread. */
    public RouterStage begin(RouterRequest request) {
        return begin(request, Context.current());
    }

    /**
     * Begins a client's request. Whoever begins it closes it, on every path. It is measured if any destination takes what is
     * measured now, and otherwise costs next to nothing.
     */
    public RouterStage begin(RouterRequest request, Context telemetry) {
        RequestContext context = new RequestContext(telemetry, refusals);
        Instruments ready = instruments.get();
        Instruments now = ready.areTaken() ? ready : Instruments.NONE;
        if (now.need(Need.OVERHEAD)) {
            context.overhead(new OverheadTracker(nanoTime));
        }
        return new RouterStage(now, context, request);
    }
}
