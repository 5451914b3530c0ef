package dev.weir.selectors.graphql;

import graphql.language.Definition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.OperationTypeDefinition;
import graphql.language.SchemaDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.schema.idl.TypeUtil;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads which types a schema gives its fields; extensions of types count as the types. */
final class SchemaReader {
    private SchemaReader() {}

    static FieldTypes read(String schema) {
        Map<String, Map<String, String>> types = new HashMap<>();
        Map<String, String> roots = new HashMap<>();
        for (Definition<?> definition : definitions(schema)) {
            if (definition instanceof SchemaDefinition named) {
                for (OperationTypeDefinition root : named.getOperationTypeDefinitions()) {
                    roots.put(root.getName(), root.getTypeName().getName());
                }
            } else if (definition instanceof ImplementingTypeDefinition<?> type) {
                Map<String, String> fields = types.computeIfAbsent(type.getName(), name -> new HashMap<>());
                for (FieldDefinition field : type.getFieldDefinitions()) {
                    fields.put(
                            field.getName(), TypeUtil.unwrapAll(field.getType()).getName());
                }
            }
        }
        if (types.isEmpty()) {
            throw new IllegalArgumentException("a schema has types with fields, and this has none");
        }
        return new FieldTypes(types, roots);
    }

    @SuppressWarnings("rawtypes") // as the library has it
    private static List<Definition> definitions(String schema) {
        try {
            return Parser.parse(ParserEnvironment.newParserEnvironment()
                            .document(schema)
                            .parserOptions(ParserOptions.getDefaultSdlParserOptions())
                            .build())
                    .getDefinitions();
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException("this is no GraphQL schema: " + e.getMessage(), e);
        }
    }
}
