package dev.weir.selectors.jsonpath.internal.parser;

import dev.weir.selectors.jsonpath.internal.lexical.Allowance;
import dev.weir.selectors.jsonpath.internal.lexical.Cursor;
import dev.weir.selectors.jsonpath.internal.lexical.Dialect;
import dev.weir.selectors.jsonpath.internal.lexical.NumberLiteral;
import dev.weir.selectors.jsonpath.internal.lexical.StringLiteral;
import dev.weir.selectors.jsonpath.internal.query.Query;
import dev.weir.selectors.jsonpath.json.JsonArray;
import dev.weir.selectors.jsonpath.json.JsonBoolean;
import dev.weir.selectors.jsonpath.json.JsonNode;
import dev.weir.selectors.jsonpath.json.JsonNull;
import dev.weir.selectors.jsonpath.json.JsonString;
import java.util.ArrayList;
import java.util.List;

/** Parses literals, queries and function calls. */
final class TermParser {

    private final Cursor cursor;
    private final Allowance allowance;
    private final Dialect dialect;
    private final QueryParser queries;
    private final Functions functions;

    TermParser(Cursor cursor, Allowance allowance, Dialect dialect, QueryParser queries, Functions functions) {
        this.cursor = cursor;
        this.allowance = allowance;
        this.dialect = dialect;
        this.queries = queries;
        this.functions = functions;
    }

    Term parse() {
        int start = cursor.index();
        if (cursor.skip('@')) {
            return new Term.Path(start, queries.parse(Query.Origin.CURRENT));
        } else if (cursor.skip('$')) {
            return new Term.Path(start, queries.parse(Query.Origin.ROOT));
        } else if (cursor.peek() >= 'a' && cursor.peek() <= 'z') {
            return parseWord();
        }
        return new Term.Literal(start, parseLiteral());
    }

    private JsonNode parseLiteral() {
        int next = cursor.peek();
        if (next == '\'' || next == '"') {
            return JsonString.of(StringLiteral.read(cursor));
        } else if (NumberLiteral.starts(next)) {
            return NumberLiteral.readNumber(cursor);
        } else if (next == '[' && dialect == Dialect.TOLERANT) {
            return parseList();
        }
        throw cursor.unexpected("a query starting with '@' or '$', a literal or a function");
    }

    private Term parseWord() {
        int start = cursor.index();
        while (isWordCharacter(cursor.peek())) {
            cursor.next();
        }
        String word = cursor.since(start);
        if (cursor.skip('(')) {
            allowance.enter();
            Term call = functions.call(start, word, parseArguments());
            allowance.leave();
            return call;
        }
        return switch (word) {
            case "true" -> new Term.Literal(start, JsonBoolean.TRUE);
            case "false" -> new Term.Literal(start, JsonBoolean.FALSE);
            case "null" -> new Term.Literal(start, JsonNull.NULL);
            default ->
                throw cursor.failure(
                        start,
                        "unknown word '" + word + "'",
                        "true, false, null, or a function with '(' right after its name");
        };
    }

    private List<Term> parseArguments() {
        List<Term> arguments = new ArrayList<>();
        cursor.skipBlanks();
        if (cursor.skip(')')) {
            return arguments;
        }
        do {
            cursor.skipBlanks();
            arguments.add(parse());
            cursor.skipBlanks();
        } while (cursor.skip(','));
        cursor.expect(')', "',' or ')'");
        return arguments;
    }

    private JsonArray parseList() {
        allowance.enter();
        JsonArray.Builder elements = JsonArray.builder();
        cursor.expect('[', "'['");
        cursor.skipBlanks();
        if (!cursor.skip(']')) {
            do {
                cursor.skipBlanks();
                elements.add(parseElement());
                cursor.skipBlanks();
            } while (cursor.skip(','));
            cursor.expect(']', "',' or ']'");
        }
        allowance.leave();
        return elements.build();
    }

    private JsonNode parseElement() {
        Term element = parse();
        if (element instanceof Term.Literal literal) {
            return literal.value();
        }
        throw cursor.failure(element.index(), "a list element that is no literal", "a literal");
    }

    private static boolean isWordCharacter(int character) {
        boolean letter = character >= 'a' && character <= 'z';
        boolean digit = character >= '0' && character <= '9';
        return letter || digit || character == '_';
    }
}
