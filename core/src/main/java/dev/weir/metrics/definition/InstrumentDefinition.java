package dev.weir.metrics.definition;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.common.AttributeKey;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an instrument is, apart from where its measurements go. Immutable; two equal definitions share one stream.
 *
 * @param buckets the explicit bucket boundaries that a histogram advises, or {@code null} for no advice
 * @param attributeKeys the attribute keys that the instrument advises, or {@code null} for no advice
 */
public record InstrumentDefinition(
        String name,
        InstrumentKind kind,
        NumberType number,
        String description,
        String unit,
        @Nullable List<Double> buckets,
        @Nullable List<AttributeKey<?>> attributeKeys) {

    public InstrumentDefinition {
        requireNonNull(name, "name");
        requireNonNull(kind, "kind");
        requireNonNull(number, "number");
        requireNonNull(description, "description");
        requireNonNull(unit, "unit");
        buckets = buckets == null ? null : List.copyOf(buckets);
        attributeKeys = attributeKeys == null ? null : List.copyOf(attributeKeys);
    }

    /**
     * A definition without advice, as it is. Nothing is checked: a provider treats wrong names as its own rules say.
     */
    public static InstrumentDefinition of(
            String name, InstrumentKind kind, NumberType number, String description, String unit) {
        return new InstrumentDefinition(name, kind, number, description, unit, null, null);
    }

    /**
     * A definition without advice whose name, description and unit were checked.
     *
     * @throws IllegalArgumentException that says what is wrong and what to write instead
     */
    public static InstrumentDefinition checked(
            @Nullable String name,
            InstrumentKind kind,
            NumberType number,
            @Nullable String description,
            @Nullable String unit) {
        String checkedName = InstrumentName.checked(name);
        if (description == null || description.isBlank()) {
            throw new IllegalArgumentException("metric \"" + checkedName
                    + "\" needs a description: write what it counts, in a few words, such as \"Cache hits\"");
        }
        try {
            return of(checkedName, kind, number, description, InstrumentUnit.checked(unit));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("metric \"" + checkedName + "\": " + e.getMessage(), e);
        }
    }

    /** This definition with bucket advice: at least one boundary, finite, rising. */
    public InstrumentDefinition withBuckets(List<Double> boundaries) {
        double last = Double.NEGATIVE_INFINITY;
        for (double boundary : boundaries) {
            if (!Double.isFinite(boundary) || boundary <= last) {
                throw new IllegalArgumentException("metric \"" + name + "\": bucket boundaries " + boundaries
                        + " must be finite and rise; " + boundary + " does not");
            }
            last = boundary;
        }
        if (boundaries.isEmpty()) {
            throw new IllegalArgumentException(
                    "metric \"" + name + "\": write at least one bucket boundary, such as 0.1, 1, 10");
        }
        return new InstrumentDefinition(name, kind, number, description, unit, boundaries, attributeKeys);
    }

    /** The name under which clashes are found: OpenTelemetry's metric names ignore case. */
    public String identity() {
        return identity(name);
    }

    /** The identity of a metric of this name. */
    public static String identity(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Whether this definition says exactly this. Cheap for literals. */
    @SuppressWarnings("ReferenceEquality") // two literals of one text are one object
    public boolean reads(@Nullable String otherDescription, @Nullable String otherUnit) {
        return (description == otherDescription || description.equals(otherDescription))
                && (unit == otherUnit || unit.equals(otherUnit));
    }

    /** Whether measurements of the other definition may join this one's stream: same kind, number and unit. */
    public boolean measuresLike(InstrumentDefinition other) {
        return kind == other.kind && number == other.number && unit.equals(other.unit);
    }

    /** Whether the other definition says the same about the stream; a newcomer without advice has no say in it. */
    public boolean describesLike(InstrumentDefinition other) {
        return measuresLike(other)
                && description.equals(other.description)
                && (other.buckets == null || other.buckets.equals(buckets))
                && (other.attributeKeys == null || other.attributeKeys.equals(attributeKeys));
    }

    @Override
    public String toString() {
        return kind.words() + " \"" + name + "\" of " + number.word() + ", unit \"" + unit + "\", \"" + description
                + "\"" + (buckets == null ? "" : ", buckets " + buckets);
    }
}
