package dev.weir.selectors.jsonpath.internal.parser;

import dev.weir.selectors.jsonpath.internal.filter.Operand;
import dev.weir.selectors.jsonpath.internal.filter.PatternTest;
import dev.weir.selectors.jsonpath.internal.lexical.Cursor;
import dev.weir.selectors.jsonpath.internal.regexp.RegexpSyntax;
import java.util.List;

/** The functions of RFC 9535. */
final class Functions {

    private final Cursor cursor;
    private final TypeCheck types;
    private final PatternReader patterns;

    Functions(Cursor cursor, TypeCheck types, PatternReader patterns) {
        this.cursor = cursor;
        this.types = types;
        this.patterns = patterns;
    }

    /** Makes a call, or says why the function doesn't take these arguments. */
    Term call(int index, String function, List<Term> arguments) {
        return switch (function) {
            case "length" ->
                new Term.ValueCall(index, function, new Operand.Length(types.value(only(index, function, arguments))));
            case "count" ->
                new Term.ValueCall(index, function, new Operand.Count(types.query(only(index, function, arguments))));
            case "value" ->
                new Term.ValueCall(
                        index, function, new Operand.OnlyNode(types.query(only(index, function, arguments))));
            case "match" -> patternCall(index, function, arguments, PatternTest.Extent.WHOLE);
            case "search" -> patternCall(index, function, arguments, PatternTest.Extent.PART);
            default ->
                throw cursor.failure(
                        index, "unknown function " + function + "()", "length, count, value, match or search");
        };
    }

    private Term patternCall(int index, String function, List<Term> arguments, PatternTest.Extent extent) {
        requireCount(index, function, arguments, 2);
        Operand text = types.value(arguments.get(0));
        Term pattern = arguments.get(1);
        return new Term.TestCall(
                index,
                function,
                patterns.read(text, pattern.index(), types.value(pattern), RegexpSyntax.INTEROPERABLE, extent));
    }

    private Term only(int index, String function, List<Term> arguments) {
        requireCount(index, function, arguments, 1);
        return arguments.get(0);
    }

    private void requireCount(int index, String function, List<Term> arguments, int count) {
        if (arguments.size() != count) {
            throw cursor.failure(index, function + "() with " + arguments.size() + " arguments", "it to have " + count);
        }
    }
}
