package dev.weir.selectors.jsonpath.internal.parser;

import dev.weir.selectors.jsonpath.internal.lexical.Allowance;
import dev.weir.selectors.jsonpath.internal.lexical.Cursor;
import dev.weir.selectors.jsonpath.internal.lexical.Dialect;
import dev.weir.selectors.jsonpath.internal.lexical.NumberLiteral;
import dev.weir.selectors.jsonpath.internal.lexical.StringLiteral;
import dev.weir.selectors.jsonpath.internal.query.Filter;
import dev.weir.selectors.jsonpath.internal.query.FilterSelector;
import dev.weir.selectors.jsonpath.internal.query.Selector;
import dev.weir.selectors.jsonpath.internal.query.SingularSelector;
import dev.weir.selectors.jsonpath.internal.query.SliceSelector;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Parses selectors in brackets. */
final class SelectorParser {

    private final Cursor cursor;
    private final Allowance allowance;
    private final Dialect dialect;
    private final FilterParser filters;

    SelectorParser(Cursor cursor, Allowance allowance, Dialect dialect, FilterParser filters) {
        this.cursor = cursor;
        this.allowance = allowance;
        this.dialect = dialect;
        this.filters = filters;
    }

    /** Parses from the opening to the closing bracket. */
    List<Selector> parseBrackets(Function<Filter, FilterSelector> filterSelector) {
        cursor.expect('[', "'['");
        List<Selector> selectors = new ArrayList<>();
        do {
            cursor.skipBlanks();
            allowance.countSelector();
            selectors.add(parseSelector(filterSelector));
            cursor.skipBlanks();
        } while (cursor.skip(','));
        cursor.expect(']', "',' or ']'");
        return selectors;
    }

    private Selector parseSelector(Function<Filter, FilterSelector> filterSelector) {
        int next = cursor.peek();
        if (next == '\'' || next == '"') {
            return new SingularSelector.Name(StringLiteral.read(cursor));
        } else if (cursor.skip('*')) {
            return Selector.Wildcard.WILDCARD;
        } else if (cursor.skip('?')) {
            return filterSelector.apply(parseFilter());
        } else if (next == ':' || NumberLiteral.starts(next)) {
            return parseIndexOrSlice();
        }
        throw cursor.unexpected("a name in quotes, an index, a slice, '*' or a filter '?'");
    }

    private Filter parseFilter() {
        allowance.enter();
        Filter filter = filters.parse();
        allowance.leave();
        return filter;
    }

    private Selector parseIndexOrSlice() {
        Long start = readOptionalInteger();
        int afterStart = cursor.index();
        cursor.skipBlanks();
        if (start != null && cursor.peek() != ':') {
            cursor.moveTo(afterStart);
            return new SingularSelector.Index(start);
        }
        cursor.expect(':', "':'");
        cursor.skipBlanks();
        Long end = readOptionalInteger();
        cursor.skipBlanks();
        Long step = null;
        if (cursor.skip(':')) {
            cursor.skipBlanks();
            step = readOptionalInteger();
        }
        return slice(start, end, step == null ? 1 : step);
    }

    private SliceSelector slice(@Nullable Long start, @Nullable Long end, long step) {
        boolean endless = dialect == Dialect.TOLERANT && step > 0 && end != null && end == 0;
        return new SliceSelector(start, endless ? null : end, step);
    }

    private @Nullable Long readOptionalInteger() {
        return NumberLiteral.starts(cursor.peek()) ? (Long) NumberLiteral.readInteger(cursor) : null;
    }
}
