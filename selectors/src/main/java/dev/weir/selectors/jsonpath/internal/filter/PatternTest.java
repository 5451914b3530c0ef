package dev.weir.selectors.jsonpath.internal.filter;

import dev.weir.selectors.jsonpath.internal.query.Evaluation;
import dev.weir.selectors.jsonpath.internal.regexp.Regexp;
import dev.weir.selectors.jsonpath.internal.regexp.RegexpSyntax;
import dev.weir.selectors.jsonpath.json.JsonNode;
import dev.weir.selectors.jsonpath.json.JsonString;
import dev.weir.selectors.jsonpath.refusal.JsonPathRefusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tests whether one of the texts matches a pattern. What is not a string matches nothing. */
public record PatternTest(NodeSource texts, Pattern pattern, Extent extent) implements Condition {

    /** How much of a text has to match. */
    public enum Extent {
        WHOLE,
        PART
    }

    /** Where the pattern comes from. */
    public sealed interface Pattern {

        /** The regular expression, or null if there is none to match. */
        @Nullable
        Regexp regexp(JsonNode current, Evaluation evaluation);
    }

    /** A pattern written in the expression, compiled together with it. */
    public record Written(Regexp regexp) implements Pattern {

        @Override
        public Regexp regexp(JsonNode current, Evaluation evaluation) {
            return regexp;
        }
    }

    /** A pattern that is computed from the document. */
    public record Computed(Operand source, RegexpSyntax syntax) implements Pattern {

        @Override
        public @Nullable Regexp regexp(JsonNode current, Evaluation evaluation) {
            return source.value(current, evaluation) instanceof JsonString string
                    ? evaluation.compile(string.value(), syntax)
                    : null;
        }
    }

    @Override
    public boolean keeps(JsonNode node, Evaluation evaluation) {
        List<JsonNode> candidates = texts.nodes(node, evaluation);
        for (int i = 0; i < candidates.size(); i++) {
            if (candidates.get(i) instanceof JsonString string && matches(string.value(), node, evaluation)) {
                return true;
            }
        }
        return false;
    }

    private boolean matches(String text, JsonNode node, Evaluation evaluation) {
        if (text.length() > Regexp.LONGEST_TEXT) {
            evaluation.refuse(JsonPathRefusal.TEXT_LENGTH);
            return false;
        }
        Regexp regexp = pattern.regexp(node, evaluation);
        if (regexp == null || !evaluation.spend(regexp.stepsFor(text))) {
            return false;
        }
        return extent == Extent.WHOLE ? regexp.matches(text) : regexp.findsIn(text);
    }
}
