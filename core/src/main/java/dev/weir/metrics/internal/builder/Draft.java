package dev.weir.metrics.internal.builder;

import dev.weir.metrics.definition.InstrumentDefinition;
import dev.weir.metrics.definition.InstrumentKind;
import dev.weir.metrics.definition.NumberType;
import io.opentelemetry.api.common.AttributeKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a builder was told so far. It goes along when a builder of longs becomes one of doubles. */
final class Draft {
    private final Registrar registrar;
    private final String name;
    private String description = "";
    private String unit = "";
    private @Nullable List<Double> buckets;
    private @Nullable List<AttributeKey<?>> attributeKeys;

    Draft(Registrar registrar, @Nullable String name) {
        this.registrar = registrar;
        this.name = name == null ? "" : name;
    }

    Registrar registrar() {
        return registrar;
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

    InstrumentDefinition definition(InstrumentKind kind, NumberType number) {
        return new InstrumentDefinition(name, kind, number, description, unit, buckets, attributeKeys);
    }
}
