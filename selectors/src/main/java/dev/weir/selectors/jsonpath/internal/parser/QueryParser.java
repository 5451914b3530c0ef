package dev.weir.selectors.jsonpath.internal.parser;

import dev.weir.selectors.jsonpath.internal.lexical.Allowance;
import dev.weir.selectors.jsonpath.internal.lexical.Cursor;
import dev.weir.selectors.jsonpath.internal.lexical.Dialect;
import dev.weir.selectors.jsonpath.internal.query.FilterSelector;
import dev.weir.selectors.jsonpath.internal.query.Query;
import dev.weir.selectors.jsonpath.internal.query.QueryBuilder;
import dev.weir.selectors.jsonpath.internal.query.Selector;
import dev.weir.selectors.jsonpath.internal.query.SingularSelector;
import java.util.List;

/** Parses the segments of a query, that of the whole expression or one within a filter. */
final class QueryParser {

    /** What names may hold besides, in tolerant paths. */
    private static final String TOLERABLE = "-/\\#";

    private final Cursor cursor;
    private final Allowance allowance;
    private final Dialect dialect;
    private final SelectorParser selectors;

    QueryParser(Cursor cursor, Allowance allowance, Dialect dialect) {
        this.cursor = cursor;
        this.allowance = allowance;
        this.dialect = dialect;
        this.selectors =
                new SelectorParser(cursor, allowance, dialect, new FilterParser(cursor, allowance, dialect, this));
    }

    /** Parses what follows the identifier of the origin. Whitespace after the last segment is left to the caller. */
    Query parse(Query.Origin origin) {
        QueryBuilder query = new QueryBuilder();
        int end = cursor.index();
        while (parseSegment(query)) {
            end = cursor.index();
        }
        cursor.moveTo(end);
        return query.build(origin);
    }

    private boolean parseSegment(QueryBuilder query) {
        cursor.skipBlanks();
        if (cursor.peek() != '.' && cursor.peek() != '[') {
            return false;
        }
        allowance.countSegment();
        if (cursor.skip("..")) {
            query.descendant(parseAfterTwoDots());
        } else if (cursor.skip('.')) {
            parseAfterDot(query);
        } else {
            query.child(parseChildBrackets());
        }
        return true;
    }

    private List<Selector> parseAfterTwoDots() {
        skipTolerableBlanks();
        if (cursor.peek() == '[') {
            return selectors.parseBrackets(FilterSelector.Children::new);
        }
        return List.of(parseShorthand("a name, '*' or '[' after '..'"));
    }

    private void parseAfterDot(QueryBuilder query) {
        skipTolerableBlanks();
        if (dialect == Dialect.TOLERANT && cursor.peek() == '[') {
            query.child(parseChildBrackets());
            return;
        }
        Selector shorthand = parseShorthand(dialect == Dialect.TOLERANT ? "a name, '*' or '['" : "a name or '*'");
        if (dialect == Dialect.TOLERANT && isLength(shorthand) && cursor.skip("()")) {
            query.length();
        } else {
            query.child(List.of(shorthand));
        }
    }

    private List<Selector> parseChildBrackets() {
        return dialect == Dialect.TOLERANT
                ? selectors.parseBrackets(FilterSelector.ElementsOrSelf::new)
                : selectors.parseBrackets(FilterSelector.Children::new);
    }

    private Selector parseShorthand(String expectation) {
        allowance.countSelector();
        if (cursor.skip('*')) {
            return Selector.Wildcard.WILDCARD;
        }
        int start = cursor.index();
        while (isNameCharacter(cursor.peek(), cursor.index() == start)) {
            cursor.next();
        }
        if (cursor.index() == start) {
            throw cursor.unexpected(expectation + " (names with other characters go in ['quotes'])");
        }
        return new SingularSelector.Name(cursor.since(start));
    }

    private boolean isNameCharacter(int character, boolean first) {
        boolean tolerant = dialect == Dialect.TOLERANT;
        if (character >= '0' && character <= '9') {
            return tolerant || !first;
        }
        boolean letter = (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
        boolean beyondAscii = character >= 0x80;
        return letter || beyondAscii || character == '_' || (tolerant && TOLERABLE.indexOf(character) >= 0);
    }

    private static boolean isLength(Selector selector) {
        return selector instanceof SingularSelector.Name name && name.name().equals("length");
    }

    private void skipTolerableBlanks() {
        if (dialect == Dialect.TOLERANT) {
            cursor.skipBlanks();
        }
    }
}
