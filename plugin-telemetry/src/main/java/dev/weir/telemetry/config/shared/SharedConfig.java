package dev.weir.telemetry.config.shared;

import dev.weir.telemetry.config.reading.Misplaced;
import dev.weir.telemetry.config.view.Views;
import dev.weir.telemetry.yaml.MappingReader;
import dev.weir.telemetry.yaml.Setting;
import org.jspecify.annotations.Nullable;

/** The block {@code common}: what holds for all destinations. Immutable. */
public record SharedConfig(
        ResourceConfig resource, HistogramBuckets buckets, Views views, CardinalityConfig cardinality) {
    public static final SharedConfig DEFAULT =
            new SharedConfig(ResourceConfig.DEFAULT, HistogramBuckets.DEFAULT, Views.NONE, CardinalityConfig.DEFAULT);

    /** Reads the block. */
    public static SharedConfig read(MappingReader block) {
        SharedConfig read = new SharedConfig(
                new ResourceConfig(
                        name(block, "service_name"),
                        name(block, "service_namespace"),
                        ResourceReader.read(block, "resource")),
                BucketReader.read(block),
                Views.read(block, "views"),
                block.mapping("cardinality", CardinalityConfig::read).orElse(CardinalityConfig.DEFAULT));
        Misplaced.report(
                block, "attributes", "attributes for each instrument, under telemetry.instrumentation.instruments");
        return read;
    }

    private static @Nullable String name(MappingReader block, String key) {
        Setting<String> name = block.string(key);
        return name.check(text -> !text.isBlank(), "a name").orNull();
    }
}
