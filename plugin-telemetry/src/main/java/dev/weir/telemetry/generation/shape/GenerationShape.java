package dev.weir.telemetry.generation.shape;

import dev.weir.metrics.definition.InstrumentDefinition;
import dev.weir.metrics.definition.InstrumentKind;
import dev.weir.telemetry.config.shared.HistogramBuckets;
import dev.weir.telemetry.config.view.Aggregation;
import dev.weir.telemetry.config.view.Aggregation.Drop;
import dev.weir.telemetry.config.view.Aggregation.Histogram;
import dev.weir.telemetry.config.view.Aggregation.Natural;
import dev.weir.telemetry.config.view.ViewConfig;
import dev.weir.telemetry.config.view.Views;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.resources.Resource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that decides what a destination keeps of its measurements. Two equal shapes keep the same, so that nothing has to
 * be replaced.
 *
 * @param seriesLimit the most series of a metric, the one for the rest included, where no view says otherwise
 */
public record GenerationShape(Resource resource, int seriesLimit, HistogramBuckets buckets, Views views) {
    private static final Natural NATURAL = new Natural();
    // Of the kinds, these two can be spread over buckets; the others have values that stand for themselves.
    private static final Set<InstrumentKind> SPREADABLE = Set.of(InstrumentKind.COUNTER, InstrumentKind.HISTOGRAM);

    /**
     * The one stream of an instrument, or nothing where a view drops it. The view that speaks of the instrument outranks
     * the instrument's own advice, and that the default buckets of the unit.
     */
    public Optional<Stream> stream(InstrumentDefinition instrument) {
        ViewConfig view = views.of(instrument.name()).orElse(null);
        if (view == null) {
            return Optional.of(
                    stream(instrument, instrument.name(), instrument.description(), instrument.unit(), null));
        }
        if (view.aggregation() instanceof Drop) {
            return Optional.empty();
        }
        return Optional.of(stream(
                instrument,
                or(view.rename(), instrument.name()),
                or(view.description(), instrument.description()),
                or(view.unit(), instrument.unit()),
                view));
    }

    private Stream stream(
            InstrumentDefinition instrument, String name, String description, String unit, @Nullable ViewConfig view) {
        Integer limit = view == null ? null : view.cardinalityLimit();
        StreamSettings settings = new StreamSettings(
                aggregation(instrument, unit, view == null ? NATURAL : view.aggregation()),
                attributeKeys(instrument, view),
                limit == null ? seriesLimit : limit,
                isObserved(instrument.kind()));
        return new Stream(instrument, name, description, unit, settings);
    }

    private Aggregation aggregation(InstrumentDefinition instrument, String unit, Aggregation wanted) {
        if (!SPREADABLE.contains(instrument.kind())) {
            return NATURAL;
        }
        if (!(wanted instanceof Natural) || instrument.kind() != InstrumentKind.HISTOGRAM) {
            return wanted;
        }
        List<Double> advice = instrument.buckets();
        Optional<List<Double>> boundaries = advice == null ? buckets.of(unit) : Optional.of(advice);
        return boundaries.<Aggregation>map(Histogram::new).orElse(NATURAL);
    }

    private static @Nullable Set<String> attributeKeys(InstrumentDefinition instrument, @Nullable ViewConfig view) {
        if (view != null && view.allowedAttributeKeys() != null) {
            return view.allowedAttributeKeys();
        }
        List<AttributeKey<?>> advice = instrument.attributeKeys();
        return advice == null ? null : advice.stream().map(AttributeKey::getKey).collect(Collectors.toSet());
    }

    private static boolean isObserved(InstrumentKind kind) {
        return switch (kind) {
            case COUNTER, UP_DOWN_COUNTER, HISTOGRAM, GAUGE -> false;
            case OBSERVABLE_COUNTER, OBSERVABLE_UP_DOWN_COUNTER, OBSERVABLE_GAUGE -> true;
        };
    }

    private static String or(@Nullable String wanted, String own) {
        return wanted == null ? own : wanted;
    }
}
