package dev.weir.telemetry.config.shared;

import dev.weir.telemetry.config.reading.RuledText;
import dev.weir.telemetry.yaml.MappingReader;
import dev.weir.telemetry.yaml.Setting;
import dev.weir.telemetry.yaml.ValueReader;
import dev.weir.telemetry.yaml.node.ScalarType;
import dev.weir.telemetry.yaml.node.YamlNode;
import dev.weir.telemetry.yaml.node.YamlScalar;
import dev.weir.telemetry.yaml.node.YamlSequence;
import dev.weir.telemetry.yaml.problem.Problem;
import dev.weir.telemetry.yaml.problem.SafeText;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import java.util.Map;
import java.util.Optional;

/** Reads the attributes of a resource, each of which has the type that the file gives it. */
public final class ResourceReader {
    private static final String EXPECTED = "text, true or false, a finite number, or a list of one of these";

    private ResourceReader() {}

    /** The attributes under a key. What came from an expansion is text, so that a version 1.10 stays one. */
    public static Attributes read(MappingReader block, String key) {
        Setting<Map<String, ResourceValue>> values = block.map(key, value -> read(block, value));
        AttributesBuilder attributes = Attributes.builder();
        values.orElse(Map.of()).forEach((name, value) -> value.putInto(attributes, name));
        return attributes.build();
    }

    private static Setting<ResourceValue> read(MappingReader block, ValueReader value) {
        if (value.isEmpty()) {
            return value.refused(EXPECTED, ResourceValue.NONE);
        }
        if (value.key().isBlank()) {
            RuledText.report(
                    block, value, "found an attribute without a name; write one such as deployment.environment.name");
        }
        YamlNode node = value.node().orElseThrow();
        Optional<ResourceValue> read =
                node instanceof YamlSequence list ? ResourceValue.ofAll(list.elements()) : ResourceValue.of(node);
        read.ifPresent(unused -> warnOfChangedNumber(block, node));
        return read.map(value::given).orElseGet(() -> value.refused(EXPECTED, ResourceValue.NONE));
    }

    // An unquoted version such as 1.10 is a number to YAML, and would be sent as 1.1.
    private static void warnOfChangedNumber(MappingReader block, YamlNode node) {
        if (!(node instanceof YamlScalar scalar) || scalar.fromExpansion()) {
            return;
        }
        String sent = scalar.type() == ScalarType.DECIMAL
                ? String.valueOf(scalar.asDouble().orElse(0))
                : String.valueOf(scalar.asLong().orElse(0));
        boolean isNumber = scalar.type() == ScalarType.DECIMAL || scalar.type() == ScalarType.INTEGER;
        if (isNumber && !sent.equals(scalar.text())) {
            block.report(Problem.warning(
                            scalar.position(),
                            scalar.path().toString(),
                            scalar.text() + " is sent as the number " + sent)
                    .suggesting("if it is not a number, put it in quotes: " + SafeText.quote(scalar.text())));
        }
    }
}
