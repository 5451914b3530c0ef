package dev.weir.telemetry.instruments;

import dev.weir.selectors.graphql.FieldTypes;
import dev.weir.selectors.value.AttributeText;

/**
 * How what requests hold is looked at, whatever the instruments. Immutable.
 *
 * @param valueBytes how long the value of an attribute may be
 * @param schema the types of GraphQL fields, as far as the file has a schema
 */
public record InspectionConfig(int valueBytes, FieldTypes schema) {
    public static final InspectionConfig DEFAULT =
            new InspectionConfig(AttributeText.DEFAULT_BYTES, FieldTypes.UNKNOWN);
}
