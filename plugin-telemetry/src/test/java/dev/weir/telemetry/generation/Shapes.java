package dev.weir.telemetry.generation;

import dev.weir.metrics.filter.NamePattern;
import dev.weir.telemetry.config.shared.HistogramBuckets;
import dev.weir.telemetry.config.view.Aggregation;
import dev.weir.telemetry.config.view.ViewConfig;
import dev.weir.telemetry.config.view.Views;
import dev.weir.telemetry.generation.shape.GenerationShape;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.resources.Resource;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Shapes for tests. */
public final class Shapes {
    private Shapes() {}

    /** A shape with these views. */
    public static GenerationShape of(ViewConfig... views) {
        return new GenerationShape(
                Resource.create(Attributes.empty()), 2_000, HistogramBuckets.DEFAULT, new Views(List.of(views)));
    }

    public static GenerationShape limitedTo(int series, ViewConfig... views) {
        GenerationShape shape = of(views);
        return new GenerationShape(shape.resource(), series, shape.buckets(), shape.views());
    }

    public static ViewConfig aggregating(String name, Aggregation aggregation) {
        return new ViewConfig(NamePattern.of(name), null, null, null, aggregation, null, null);
    }

    public static ViewConfig keeping(String name, String... keys) {
        return new ViewConfig(NamePattern.of(name), null, null, null, new Aggregation.Natural(), Set.of(keys), null);
    }

    public static ViewConfig renaming(String name, String rename) {
        return new ViewConfig(NamePattern.of(name), rename, null, null, new Aggregation.Natural(), null, null);
    }

    public static ViewConfig limiting(String name, int series) {
        return new ViewConfig(NamePattern.of(name), null, null, null, new Aggregation.Natural(), null, series);
    }

    public static ViewConfig describing(String name, @Nullable String description, @Nullable String unit) {
        return new ViewConfig(NamePattern.of(name), null, description, unit, new Aggregation.Natural(), null, null);
    }
}
