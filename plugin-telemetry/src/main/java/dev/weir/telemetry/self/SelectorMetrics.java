package dev.weir.telemetry.self;

import dev.weir.selectors.custom.SelectorListener;
import dev.weir.selectors.custom.Strike;
import dev.weir.telemetry.log.LimitedLog;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import java.util.Locale;

/** Counts what custom selectors do wrong, and logs which are not asked any more. */
public final class SelectorMetrics implements SelectorListener {
    private static final AttributeKey<String> SELECTOR = AttributeKey.stringKey("selector");
    private static final AttributeKey<String> CAUSE = AttributeKey.stringKey("cause");

    private final LongCounter failures;
    private final LongCounter slow;
    private final LongCounter switchedOff;
    private final LimitedLog log;

    public SelectorMetrics(Meter meter, LimitedLog log) {
        this.log = log;
        failures = meter.counterBuilder("weir.telemetry.selectors.failures")
                .setDescription("Calls of custom selectors that came to nothing, by cause")
                .setUnit("{call}")
                .build();
        slow = meter.counterBuilder("weir.telemetry.selectors.slow")
                .setDescription("Calls of custom selectors that took longer than their share")
                .setUnit("{call}")
                .build();
        switchedOff = meter.counterBuilder("weir.telemetry.selectors.switched_off")
                .setDescription("Custom selectors that are not asked any more until the next reload, by last cause")
                .setUnit("{selector}")
                .build();
    }

    @Override
    public void struck(String selector, Strike strike) {
        failures.add(1, Attributes.of(SELECTOR, selector, CAUSE, word(strike)));
    }

    @Override
    public void slow(String selector) {
        slow.add(1, Attributes.of(SELECTOR, selector));
    }

    @Override
    public void switchedOff(String selector, Strike last, String reason) {
        switchedOff.add(1, Attributes.of(SELECTOR, selector, CAUSE, word(last)));
        log.warn(
                "selector " + selector,
                "selector " + selector + " failed three times within a minute and is off until the next reload; "
                        + "the last time, " + reason);
    }

    private static String word(Strike strike) {
        return strike.name().toLowerCase(Locale.ROOT);
    }
}
