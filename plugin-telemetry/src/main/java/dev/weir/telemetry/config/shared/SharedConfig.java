package dev.weir.telemetry.config.shared;

import dev.weir.metrics.registry.backend.Registries;
import dev.weir.telemetry.config.reading.Misplaced;
import dev.weir.telemetry.config.view.Views;
import dev.weir.telemetry.yaml.MappingReader;
import dev.weir.telemetry.yaml.Setting;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The block {@code common}: what holds for all destinations. Immutable.
 *
 * @param registry the name of the registry that declared metrics are in
 */
public record SharedConfig(
        ResourceConfig resource,
        HistogramBuckets buckets,
        Views views,
        CardinalityConfig cardinality,
        String registry) {
    public static final SharedConfig DEFAULT = new SharedConfig(
            ResourceConfig.DEFAULT,
            HistogramBuckets.DEFAULT,
            Views.NONE,
            CardinalityConfig.DEFAULT,
            Registries.DEFAULT);

    /** Reads the block. */
    public static SharedConfig read(MappingReader block) {
        SharedConfig read = new SharedConfig(
                new ResourceConfig(
                        name(block, "service_name"),
                        name(block, "service_namespace"),
                        ResourceReader.read(block, "resource")),
                BucketReader.read(block),
                Views.read(block, "views"),
                block.mapping("cardinality", CardinalityConfig::read).orElse(CardinalityConfig.DEFAULT),
                block.oneOf("registry", registries()).orElse(Registries.DEFAULT));
        Misplaced.report(
                block, "attributes", "attributes for each instrument, under telemetry.instrumentation.instruments");
        return read;
    }

    private static Map<String, String> registries() {
        return Registries.names().stream().collect(Collectors.toMap(Function.identity(), Function.identity()));
    }

    private static @Nullable String name(MappingReader block, String key) {
        Setting<String> name = block.string(key);
        return name.check(text -> !text.isBlank(), "a name").orNull();
    }
}
