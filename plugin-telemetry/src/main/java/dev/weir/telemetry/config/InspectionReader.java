package dev.weir.telemetry.config;

import dev.weir.selectors.graphql.FieldTypes;
import dev.weir.selectors.stage.http.SecretHeaders;
import dev.weir.selectors.value.AttributeText;
import dev.weir.telemetry.config.reading.RuledText;
import dev.weir.telemetry.instruments.InspectionConfig;
import dev.weir.telemetry.yaml.MappingReader;
import java.util.List;

/** Reads {@code values} and {@code graphql} under {@code telemetry.instrumentation}. */
final class InspectionReader {
    private final int valueBytes;
    private final SecretHeaders secretHeaders;
    private final FieldTypes schema;

    InspectionReader(MappingReader instrumentation) {
        Values values =
                instrumentation.mapping("values", InspectionReader::values).orElse(Values.DEFAULT);
        valueBytes = values.mostBytes;
        secretHeaders = values.secretHeaders;
        schema = instrumentation
                .mapping(
                        "graphql",
                        block -> RuledText.read(block, "schema", "a GraphQL schema", FieldTypes.UNKNOWN, FieldTypes::of)
                                .orElse(FieldTypes.UNKNOWN))
                .orElse(FieldTypes.UNKNOWN);
    }

    private static Values values(MappingReader block) {
        long mostBytes = block.integer("max_length", AttributeText.FEWEST_BYTES, AttributeText.MOST_BYTES)
                .orElse((long) AttributeText.DEFAULT_BYTES);
        List<String> more = block.strings("secret_headers")
                .check(names -> names.stream().noneMatch(String::isBlank), "names of headers")
                .orElse(List.of());
        return new Values((int) mostBytes, SecretHeaders.DEFAULTS.and(more));
    }

    InspectionConfig config() {
        return new InspectionConfig(valueBytes, schema);
    }

    /** Headers that instruments may read hashed and not otherwise. */
    SecretHeaders secretHeaders() {
        return secretHeaders;
    }

    private record Values(int mostBytes, SecretHeaders secretHeaders) {
        static final Values DEFAULT = new Values(AttributeText.DEFAULT_BYTES, SecretHeaders.DEFAULTS);
    }
}
