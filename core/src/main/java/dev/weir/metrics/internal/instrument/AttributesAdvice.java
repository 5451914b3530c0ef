package dev.weir.metrics.internal.instrument;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.incubator.metrics.ExtendedDoubleCounterBuilder;
import io.opentelemetry.api.incubator.metrics.ExtendedDoubleGaugeBuilder;
import io.opentelemetry.api.incubator.metrics.ExtendedDoubleHistogramBuilder;
import io.opentelemetry.api.incubator.metrics.ExtendedDoubleUpDownCounterBuilder;
import io.opentelemetry.api.incubator.metrics.ExtendedLongCounterBuilder;
import io.opentelemetry.api.incubator.metrics.ExtendedLongGaugeBuilder;
import io.opentelemetry.api.incubator.metrics.ExtendedLongHistogramBuilder;
import io.opentelemetry.api.incubator.metrics.ExtendedLongUpDownCounterBuilder;
import java.util.List;

/**
 * Passes attribute advice on. The API for it is incubating, so this class is loaded only when somebody gave such
 * advice, which takes that API to be there.
 */
final class AttributesAdvice {
    private AttributesAdvice() {}

    static void give(Object builder, List<AttributeKey<?>> keys) {
        if (builder instanceof ExtendedLongCounterBuilder counter) {
            counter.setAttributesAdvice(keys);
        } else if (builder instanceof ExtendedDoubleCounterBuilder counter) {
            counter.setAttributesAdvice(keys);
        } else if (builder instanceof ExtendedLongUpDownCounterBuilder counter) {
            counter.setAttributesAdvice(keys);
        } else if (builder instanceof ExtendedDoubleUpDownCounterBuilder counter) {
            counter.setAttributesAdvice(keys);
        } else if (builder instanceof ExtendedLongHistogramBuilder histogram) {
            histogram.setAttributesAdvice(keys);
        } else if (builder instanceof ExtendedDoubleHistogramBuilder histogram) {
            histogram.setAttributesAdvice(keys);
        } else if (builder instanceof ExtendedLongGaugeBuilder gauge) {
            gauge.setAttributesAdvice(keys);
        } else if (builder instanceof ExtendedDoubleGaugeBuilder gauge) {
            gauge.setAttributesAdvice(keys);
        }
    }
}
