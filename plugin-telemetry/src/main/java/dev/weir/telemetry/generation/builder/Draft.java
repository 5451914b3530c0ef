package dev.weir.telemetry.generation.builder;

import dev.weir.metrics.definition.InstrumentDefinition;
import dev.weir.metrics.definition.InstrumentKind;
import dev.weir.metrics.definition.NumberType;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.metrics.ObservableMeasurement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a builder was told so far. It becomes an instrument of the SDK only when it is built, since its stream depends
 * on all of it.
 */
final class Draft {
    private final StreamTarget target;
    private final String name;
    private String description = "";
    private String unit = "";
    private @Nullable List<Double> buckets;
    private @Nullable List<AttributeKey<?>> attributeKeys;

    Draft(StreamTarget target, @Nullable String name) {
        this.target = target;
        this.name = name == null ? "" : name;
    }

    void description(@Nullable String text) {
        description = text == null ? "" : text;
    }

    void unit(@Nullable String text) {
        unit = text == null ? "" : text;
    }

    void buckets(@Nullable List<Double> boundaries) {
        buckets = boundaries;
    }

    void attributeKeys(@Nullable List<AttributeKey<?>> keys) {
        attributeKeys = keys;
    }

    SdkBuilders builders(InstrumentKind kind, NumberType number) {
        return target.builders(new InstrumentDefinition(name, kind, number, description, unit, buckets, attributeKeys));
    }

    <M extends ObservableMeasurement> M owned(SdkBuilders builders, M observer) {
        return target.owned(builders.meter(), observer);
    }
}
