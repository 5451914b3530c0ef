package dev.weir.selectors.jsonpath.internal.parser;

import dev.weir.selectors.jsonpath.internal.filter.Condition;
import dev.weir.selectors.jsonpath.internal.lexical.Allowance;
import dev.weir.selectors.jsonpath.internal.lexical.Cursor;
import dev.weir.selectors.jsonpath.internal.lexical.Dialect;
import java.util.ArrayList;
import java.util.List;

/** Parses logical expressions: alternatives of conjunctions of tests, negations and parentheses. */
final class FilterParser {

    private final Cursor cursor;
    private final Allowance allowance;
    private final TestParser tests;

    FilterParser(Cursor cursor, Allowance allowance, Dialect dialect, QueryParser queries) {
        this.cursor = cursor;
        this.allowance = allowance;
        this.tests = new TestParser(cursor, allowance, dialect, queries);
    }

    /** Parses what follows the question mark. Whitespace after the expression is left to the caller. */
    Condition parse() {
        List<Condition> alternatives = new ArrayList<>();
        do {
            cursor.skipBlanks();
            alternatives.add(parseConjunction());
        } while (skipOperator("||"));
        return alternatives.size() == 1 ? alternatives.get(0) : new Condition.Any(alternatives);
    }

    private Condition parseConjunction() {
        List<Condition> parts = new ArrayList<>();
        do {
            cursor.skipBlanks();
            parts.add(parseBasic());
        } while (skipOperator("&&"));
        return parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
    }

    private Condition parseBasic() {
        if (cursor.skip('!')) {
            cursor.skipBlanks();
            return new Condition.Not(cursor.peek() == '(' ? parseParentheses() : tests.parseNegated());
        }
        return cursor.peek() == '(' ? parseParentheses() : tests.parse();
    }

    private Condition parseParentheses() {
        cursor.expect('(', "'('");
        allowance.enter();
        Condition condition = parse();
        allowance.leave();
        cursor.skipBlanks();
        cursor.expect(')', "'&&', '||' or ')'");
        return condition;
    }

    private boolean skipOperator(String operator) {
        int before = cursor.index();
        cursor.skipBlanks();
        if (cursor.skip(operator)) {
            return true;
        }
        cursor.moveTo(before);
        return false;
    }
}
