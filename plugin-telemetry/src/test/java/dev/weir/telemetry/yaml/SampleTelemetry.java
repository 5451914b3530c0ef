package dev.weir.telemetry.yaml;

import dev.weir.telemetry.yaml.node.ScalarType;
import dev.weir.telemetry.yaml.node.YamlScalar;
import dev.weir.telemetry.yaml.value.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A schema in small, shaped like the real one, for the tests of the readers. */
record SampleTelemetry(
        Common common, @Nullable Otlp otlp, @Nullable Prometheus prometheus, Map<String, Boolean> instruments) {

    static SampleTelemetry read(MappingReader top) {
        return top.mapping("telemetry", SampleTelemetry::telemetry).required();
    }

    private static SampleTelemetry telemetry(MappingReader telemetry) {
        telemetry.ignored("tracing", "Weir measures and does not trace");
        return new SampleTelemetry(
                telemetry.mapping("common", Common::read).orElse(Common.DEFAULT),
                telemetry.mapping("otlp", Otlp::read).orNull(),
                telemetry.mapping("prometheus", Prometheus::read).orNull(),
                telemetry.mapping("instruments", SampleTelemetry::instruments).orElse(Map.of()));
    }

    private static Map<String, Boolean> instruments(MappingReader instruments) {
        boolean isDefault = instruments.flag("default").orElse(true);
        return instruments.others(value -> value.isEmpty() ? value.given(isDefault) : instrument(value));
    }

    private static Setting<Boolean> instrument(ValueReader value) {
        boolean isFlag = value.node().orElse(null) instanceof YamlScalar scalar && scalar.type() == ScalarType.BOOLEAN;
        return isFlag ? value.flag() : value.refused("true or false, or no value for the default", false);
    }

    record Common(@Nullable String serviceName, List<Double> buckets, List<View> views) {
        static final Common DEFAULT = new Common(null, List.of(0.1, 1.0, 10.0), List.of());

        static Common read(MappingReader common) {
            return new Common(
                    common.string("service_name").orNull(),
                    common.decimals("buckets")
                            .check(Common::rises, "numbers that rise, such as [0.1, 0.5, 1]")
                            .orElse(DEFAULT.buckets),
                    common.list("views", View::read).orElse(DEFAULT.views));
        }

        private static boolean rises(List<Double> buckets) {
            return buckets.stream().sorted().distinct().toList().equals(buckets);
        }
    }

    record View(
            String name, @Nullable String unit, @Nullable List<String> allowedKeys) {
        View {
            if (name.startsWith("_")) {
                throw new IllegalArgumentException("the name \"" + name + "\" must start with a letter");
            }
        }

        static View read(MappingReader view) {
            return new View(
                    view.string("name")
                            .check(name -> !name.isBlank(), "the name of an instrument")
                            .required(),
                    view.string("unit").orNull(),
                    view.strings("allowed_attribute_keys").orNull());
        }
    }

    enum Protocol {
        GRPC,
        HTTP
    }

    record Otlp(
            boolean enabled,
            Optional<URI> endpoint,
            Protocol protocol,
            Duration interval,
            @Nullable Secret token,
            Map<String, String> headers) {
        static Otlp read(MappingReader otlp) {
            Otlp read = new Otlp(
                    otlp.flag("enabled").required(),
                    otlp.string("endpoint")
                            .as("a URL such as http://collector:4317", URI.create("http://none"), URI::create)
                            .optional(),
                    otlp.oneOf("protocol", Protocol.class).orElse(Protocol.GRPC),
                    otlp.duration("interval").orElse(Duration.ofSeconds(5)),
                    otlp.secret("token").orNull(),
                    otlp.map("headers", ValueReader::string).orElse(Map.of()));
            otlp.mapping("batch_processor", Otlp::batch);
            return read;
        }

        private static boolean batch(MappingReader batch) {
            batch.othersIgnored("metrics have no batches");
            return true;
        }
    }

    record Prometheus(boolean enabled, int port, String resourceSelector) {
        static Prometheus read(MappingReader prometheus) {
            Prometheus read = new Prometheus(
                    prometheus.flag("enabled").required(),
                    prometheus.integer("port", 1, 65_535).orElse(9090L).intValue(),
                    prometheus
                            .oneOf("resource_selector", Map.of("none", "none", "all", "all"))
                            .orElse("none"));
            prometheus.check(read.enabled || !prometheus.has("port"), "a port without \"enabled: true\"", "enable it");
            return read;
        }
    }
}
