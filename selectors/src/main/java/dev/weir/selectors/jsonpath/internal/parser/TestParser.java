package dev.weir.selectors.jsonpath.internal.parser;

import dev.weir.selectors.jsonpath.internal.filter.Comparison;
import dev.weir.selectors.jsonpath.internal.filter.ComparisonOperator;
import dev.weir.selectors.jsonpath.internal.filter.Condition;
import dev.weir.selectors.jsonpath.internal.filter.Membership;
import dev.weir.selectors.jsonpath.internal.filter.NodeSource;
import dev.weir.selectors.jsonpath.internal.filter.Operand;
import dev.weir.selectors.jsonpath.internal.filter.PatternTest;
import dev.weir.selectors.jsonpath.internal.filter.PluralComparison;
import dev.weir.selectors.jsonpath.internal.lexical.Allowance;
import dev.weir.selectors.jsonpath.internal.lexical.Cursor;
import dev.weir.selectors.jsonpath.internal.lexical.Dialect;
import dev.weir.selectors.jsonpath.internal.regexp.RegexpSyntax;
import org.jspecify.annotations.Nullable;

/** Parses single tests: a comparison, the existence of a node, or a function that holds or doesn't. */
final class TestParser {

    private final Cursor cursor;
    private final Dialect dialect;
    private final TypeCheck types;
    private final PatternReader patterns;
    private final TermParser terms;

    TestParser(Cursor cursor, Allowance allowance, Dialect dialect, QueryParser queries) {
        this.cursor = cursor;
        this.dialect = dialect;
        this.types = new TypeCheck(cursor);
        this.patterns = new PatternReader(cursor, dialect);
        this.terms = new TermParser(cursor, allowance, dialect, queries, new Functions(cursor, types, patterns));
    }

    /** Parses a test. Whitespace after it is left to the caller. */
    Condition parse() {
        Term left = terms.parse();
        int end = cursor.index();
        cursor.skipBlanks();
        Condition comparison = parseComparison(left);
        if (comparison != null) {
            return comparison;
        }
        cursor.moveTo(end);
        return types.test(left);
    }

    /** Parses what follows a negation, which by the standard can't be a comparison. */
    Condition parseNegated() {
        int start = cursor.index();
        Condition test = parse();
        if (dialect == Dialect.STANDARD && test instanceof Comparison) {
            throw cursor.failure(start, "a comparison right after '!'", "parentheses around the comparison");
        }
        return test;
    }

    private @Nullable Condition parseComparison(Term left) {
        for (ComparisonOperator operator : ComparisonOperator.values()) {
            if (cursor.skip(operator.symbol())) {
                return compare(left, operator, parseRight());
            }
        }
        if (cursor.peek() == '=') {
            throw cursor.unexpected("'==' to compare");
        }
        return dialect == Dialect.TOLERANT ? parseTolerantComparison(left) : null;
    }

    private Condition compare(Term left, ComparisonOperator operator, Term right) {
        NodeSource one = dialect == Dialect.TOLERANT ? types.nodes(left) : types.value(left);
        NodeSource other = dialect == Dialect.TOLERANT ? types.nodes(right) : types.value(right);
        return one instanceof Operand leftValue && other instanceof Operand rightValue
                ? new Comparison(leftValue, operator, rightValue)
                : new PluralComparison(one, operator, other);
    }

    private @Nullable Condition parseTolerantComparison(Term left) {
        if (cursor.skip("~=")) {
            Term right = parseRight();
            return patterns.read(
                    types.nodes(left), right.index(), types.value(right), RegexpSyntax.RE2, PatternTest.Extent.PART);
        }
        for (Membership.Operator operator : Membership.Operator.values()) {
            if (cursor.skipWord(operator.word())) {
                return new Membership(types.nodes(left), operator, types.nodes(parseRight()));
            }
        }
        return null;
    }

    private Term parseRight() {
        cursor.skipBlanks();
        return terms.parse();
    }
}
