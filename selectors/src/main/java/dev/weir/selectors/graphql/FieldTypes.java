package dev.weir.selectors.graphql;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The types of fields, as far as a schema is known. Immutable. */
public final class FieldTypes {

    /** Without a schema: the root types alone, by the names that they have everywhere. */
    public static final FieldTypes UNKNOWN = new FieldTypes(Map.of(), Map.of());

    private static final Map<String, String> USUAL_ROOTS =
            Map.of("query", "Query", "mutation", "Mutation", "subscription", "Subscription");

    private final Map<String, Map<String, String>> types;
    private final Map<String, String> roots;

    FieldTypes(Map<String, Map<String, String>> types, Map<String, String> roots) {
        this.types = types;
        this.roots = roots;
    }

    /**
     * The types of a schema in GraphQL's definition language.
     *
     * @throws IllegalArgumentException where it isn't one, or where {@link Operations#canBeParsed nothing can parse it}
     */
    public static FieldTypes of(String schema) {
        if (!Operations.canBeParsed()) {
            throw new IllegalArgumentException(
                    "a schema is read with graphql-java, which is not on the class path; add com.graphql-java:graphql-java");
        }
        return SchemaReader.read(schema);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FieldTypes same && types.equals(same.types) && roots.equals(same.roots);
    }

    @Override
    public int hashCode() {
        return types.hashCode();
    }

    @Override
    public String toString() {
        return types.isEmpty() ? "no schema" : "a schema, types with fields: " + types.size();
    }

    /** The type whose fields an operation of this kind selects. */
    String root(String kind) {
        return roots.getOrDefault(kind, USUAL_ROOTS.getOrDefault(kind, kind));
    }

    /** The innermost named type of a field, or null. */
    @Nullable
    String of(@Nullable String parentType, String field) {
        if (field.equals("__typename")) {
            return "String";
        }
        Map<String, String> fields = parentType == null ? null : types.get(parentType);
        return fields == null ? null : fields.get(field);
    }
}
