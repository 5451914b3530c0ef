package dev.weir.selectors.graphql;

import dev.weir.selectors.jsonpath.json.parser.JsonLimits;
import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the operation that runs out of a document, within limits that no honest document meets. */
final class DocumentReader {
    private static final int MOST_CHARACTERS = 100_000;
    private static final ParserOptions LIMITS = ParserOptions.newParserOptions()
            .captureIgnoredChars(false)
            .captureSourceLocation(false)
            .captureLineComments(false)
            .readerTrackData(false)
            .maxCharacters(MOST_CHARACTERS)
            .maxTokens(10_000)
            .maxWhitespaceTokens(50_000)
            .maxRuleDepth(500)
            .build();

    private final FieldTypes types;

    DocumentReader(FieldTypes types) {
        this.types = types;
    }

    RecentOperations.Entry read(String query, @Nullable String name, boolean withFields) {
        if (query.length() > MOST_CHARACTERS) {
            return new RecentOperations.Entry(query, name, null, true, true);
        }
        try {
            Operation operation = operation(parse(query), name, withFields);
            return new RecentOperations.Entry(query, name, operation, false, withFields);
        } catch (ParseCancelledException | ParseCancelledTooDeepException beyondLimits) {
            return new RecentOperations.Entry(query, name, null, true, true);
        } catch (InvalidSyntaxException notGraphql) {
            return new RecentOperations.Entry(query, name, null, false, true);
        }
    }

    private static Document parse(String query) {
        return Parser.parse(ParserEnvironment.newParserEnvironment()
                .document(query)
                .parserOptions(LIMITS)
                .build());
    }

    private @Nullable Operation operation(Document document, @Nullable String name, boolean withFields) {
        OperationDefinition running = null;
        int candidates = 0;
        Map<String, FragmentDefinition> fragments = new HashMap<>();
        for (Definition<?> definition : document.getDefinitions()) {
            if (definition instanceof FragmentDefinition fragment) {
                fragments.putIfAbsent(fragment.getName(), fragment);
            } else if (definition instanceof OperationDefinition operation
                    && (name == null || name.equals(operation.getName()))) {
                running = operation;
                candidates++;
            }
        }
        return running == null || candidates != 1 ? null : operation(running, fragments, withFields);
    }

    private Operation operation(
            OperationDefinition running, Map<String, FragmentDefinition> fragments, boolean withFields) {
        String kind = running.getOperation().name().toLowerCase(Locale.ROOT);
        return new Operation(
                running.getName(),
                kind,
                new OperationSize(fragments).of(running.getSelectionSet()),
                withFields ? fields(running, fragments, types.root(kind)) : null);
    }

    private @Nullable SelectedFields fields(
            OperationDefinition running, Map<String, FragmentDefinition> fragments, String rootType) {
        return new FieldMerge(fragments, types, JsonLimits.DEFAULTS.depth()).of(running.getSelectionSet(), rootType);
    }
}
