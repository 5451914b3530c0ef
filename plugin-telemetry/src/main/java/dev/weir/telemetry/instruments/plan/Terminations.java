package dev.weir.telemetry.instruments.plan;

import dev.weir.selectors.value.AttributeText;
import dev.weir.telemetry.instruments.TerminationsConfig;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.context.Context;
import org.jspecify.annotations.Nullable;

/** Counts subscriptions of clients that ended. Safe for any thread; records nothing where it is off. */
public final class Terminations {
    private static final AttributeKey<String> REASON = AttributeKey.stringKey("reason");
    private static final AttributeKey<String> SUBGRAPH = AttributeKey.stringKey("subgraph.name");
    private static final AttributeKey<String> CLIENT = AttributeKey.stringKey("client.name");

    private final TerminationsConfig shown;
    private final AttributeText text;
    private final Recorder recorder;

    private Terminations(TerminationsConfig shown, AttributeText text, Recorder recorder) {
        this.shown = shown;
        this.text = text;
        this.recorder = recorder;
    }

    static Terminations of(@Nullable TerminationsConfig config, Meter meter, AttributeText text) {
        return config == null
                ? new Terminations(new TerminationsConfig(false, false, false), text, Recorder.NOTHING)
                : new Terminations(
                        config,
                        text,
                        Recorder.counter(meter, TerminationsConfig.NAME, "", TerminationsConfig.DESCRIPTION));
    }

    boolean isTaken() {
        return recorder.isTaken();
    }

    /** A subscription ended. A name that isn't known is shown as empty text. */
    public void ended(String reason, @Nullable String subgraph, @Nullable String client, Context context) {
        AttributesBuilder attributes = Attributes.builder();
        if (shown.reason()) {
            attributes.put(REASON, text.clean(reason));
        }
        if (shown.subgraphName()) {
            attributes.put(SUBGRAPH, subgraph == null ? "" : text.clean(subgraph));
        }
        if (shown.clientName()) {
            attributes.put(CLIENT, client == null ? "" : text.clean(client));
        }
        recorder.record(1, attributes.build(), context);
    }
}
