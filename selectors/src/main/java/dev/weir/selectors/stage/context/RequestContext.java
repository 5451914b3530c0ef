package dev.weir.selectors.stage.context;

import static java.util.Objects.requireNonNull;

import dev.weir.selectors.jsonpath.json.JsonNode;
import dev.weir.selectors.jsonpath.json.JsonString;
import io.opentelemetry.context.Context;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What all stages of one client request share: entries of JSON by key, and a few facts with a type of their own. Safe
 * for any thread. What nobody sets takes no room.
 */
public final class RequestContext {

    private final Context telemetry;
    private final Refusals refusals;
    private final AtomicReference<@Nullable String> id = new AtomicReference<>();
    private final AtomicReference<@Nullable Map<String, JsonNode>> entries = new AtomicReference<>();
    private volatile @Nullable OperationLimits operationLimits;
    private volatile @Nullable OverheadTracker overhead;

    /**
     * A context without entries.
     *
     * @param telemetry holds the trace and the baggage of the request
     * @param refusals counts what selectors refuse to read
     */
    public RequestContext(Context telemetry, Refusals refusals) {
        this.telemetry = requireNonNull(telemetry, "telemetry");
        this.refusals = requireNonNull(refusals, "refusals");
    }

    /** A context with the trace and the baggage that are current on this thread. */
    public static RequestContext create() {
        return new RequestContext(Context.current(), new Refusals());
    }

    /** A unique id, made when it is first asked for. */
    public String id() {
        String known = id.get();
        if (known == null) {
            id.compareAndSet(null, UUID.randomUUID().toString());
            known = requireNonNull(id.get());
        }
        return known;
    }

    /** OpenTelemetry's context of the request, with its trace and baggage. */
    public Context telemetry() {
        return telemetry;
    }

    /** Where refusals are counted. */
    public Refusals refusals() {
        return refusals;
    }

    /** The entry of this key, or null. */
    public @Nullable JsonNode entry(String key) {
        Map<String, JsonNode> known = entries.get();
        return known == null ? null : known.get(key);
    }

    /** All entries as they are now, copied. */
    public Map<String, JsonNode> entries() {
        Map<String, JsonNode> known = entries.get();
        return known == null ? Map.of() : Map.copyOf(known);
    }

    /** The entry of this key if it is a string, otherwise null. */
    public @Nullable String text(String key) {
        return entry(key) instanceof JsonString text ? text.value() : null;
    }

    /** Sets an entry in place of the one that the key had. */
    public void put(String key, JsonNode value) {
        Map<String, JsonNode> known = entries.get();
        if (known == null) {
            entries.compareAndSet(null, new ConcurrentHashMap<>());
            known = requireNonNull(entries.get());
        }
        known.put(key, value);
    }

    /** How large the operation is, or null while that isn't known. */
    public @Nullable OperationLimits operationLimits() {
        return operationLimits;
    }

    public void operationLimits(OperationLimits limits) {
        operationLimits = requireNonNull(limits, "limits");
    }

    /** The tracker of the router's own work, or null if none was started. */
    public @Nullable OverheadTracker overhead() {
        return overhead;
    }

    public void overhead(OverheadTracker tracker) {
        overhead = requireNonNull(tracker, "tracker");
    }
}
