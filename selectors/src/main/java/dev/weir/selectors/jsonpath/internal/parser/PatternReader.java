package dev.weir.selectors.jsonpath.internal.parser;

import dev.weir.selectors.jsonpath.internal.filter.Condition;
import dev.weir.selectors.jsonpath.internal.filter.NodeSource;
import dev.weir.selectors.jsonpath.internal.filter.Operand;
import dev.weir.selectors.jsonpath.internal.filter.PatternTest;
import dev.weir.selectors.jsonpath.internal.lexical.Cursor;
import dev.weir.selectors.jsonpath.internal.lexical.Dialect;
import dev.weir.selectors.jsonpath.internal.regexp.Compilation;
import dev.weir.selectors.jsonpath.internal.regexp.Regexp;
import dev.weir.selectors.jsonpath.internal.regexp.RegexpSyntax;
import dev.weir.selectors.jsonpath.json.JsonString;

/** Makes tests against patterns, and compiles those patterns that the expression holds. */
final class PatternReader {

    private final Cursor cursor;
    private final Dialect dialect;

    PatternReader(Cursor cursor, Dialect dialect) {
        this.cursor = cursor;
        this.dialect = dialect;
    }

    Condition read(NodeSource texts, int index, Operand pattern, RegexpSyntax syntax, PatternTest.Extent extent) {
        if (!(pattern instanceof Operand.Literal literal)) {
            return new PatternTest(texts, new PatternTest.Computed(pattern, syntax), extent);
        }
        if (!(literal.literal() instanceof JsonString string)) {
            return malformed(index, "the pattern is no string", "a pattern in quotes");
        }
        Compilation compilation = Regexp.compile(string.value(), syntax);
        if (compilation instanceof Compilation.Compiled compiled) {
            return new PatternTest(texts, new PatternTest.Written(compiled.regexp()), extent);
        } else if (compilation instanceof Compilation.TooLarge tooLarge) {
            throw cursor.failure(index, tooLarge.problem(), "a smaller one");
        }
        String problem = ((Compilation.Malformed) compilation).problem();
        return malformed(index, "malformed pattern: " + problem, "a regular expression as of RFC 9485");
    }

    /**
     * By the standard such a test never holds. In a configuration it is surely a mistake, and one that would go
     * unnoticed.
     */
    private Condition malformed(int index, String problem, String expected) {
        if (dialect == Dialect.TOLERANT) {
            throw cursor.failure(index, problem, expected);
        }
        return Condition.Never.NEVER;
    }
}
