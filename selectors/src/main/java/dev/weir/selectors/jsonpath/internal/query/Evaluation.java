package dev.weir.selectors.jsonpath.internal.query;

import dev.weir.selectors.jsonpath.internal.regexp.Compilation;
import dev.weir.selectors.jsonpath.internal.regexp.PatternCache;
import dev.weir.selectors.jsonpath.internal.regexp.Regexp;
import dev.weir.selectors.jsonpath.internal.regexp.RegexpSyntax;
import dev.weir.selectors.jsonpath.json.JsonNode;
import dev.weir.selectors.jsonpath.refusal.JsonPathRefusal;
import org.jspecify.annotations.Nullable;

/**
 * The state of one evaluation: its root, what is left of its budget, and whether it was refused. Once refused it
 * stays so, and everything that asks it for steps stops; what conditions say from then on doesn't matter. Used by one
 * thread.
 */
public final class Evaluation {

    private final JsonNode root;
    private int stepsLeft;
    private @Nullable JsonPathRefusal refusal;
    private @Nullable PatternCache patterns;

    public Evaluation(JsonNode root, int steps) {
        this.root = root;
        this.stepsLeft = steps;
    }

    public JsonNode root() {
        return root;
    }

    /** Pays for a visited node and tells whether to go on. */
    public boolean step() {
        return spend(1);
    }

    /** Pays for work that is worth so many visited nodes, before it is done, and tells whether to do it. */
    public boolean spend(int steps) {
        stepsLeft -= steps;
        if (stepsLeft >= 0) {
            return true;
        }
        refuse(JsonPathRefusal.STEPS);
        return false;
    }

    /** Gives the evaluation up, so that there is no further step. The first reason counts. */
    public void refuse(JsonPathRefusal reason) {
        stepsLeft = 0;
        if (refusal == null) {
            refusal = reason;
        }
    }

    /** Why the evaluation was given up, or null. */
    public @Nullable JsonPathRefusal refusal() {
        return refusal;
    }

    /**
     * Compiles a pattern that the document holds, at a price; null if it is malformed or the evaluation is refused.
     */
    public @Nullable Regexp compile(String pattern, RegexpSyntax syntax) {
        if (patterns == null) {
            patterns = new PatternCache();
        }
        Compilation compilation = patterns.find(pattern, syntax);
        if (compilation == null) {
            if (!spend(Regexp.stepsToCompile(pattern))) {
                return null;
            }
            compilation = patterns.compile(pattern, syntax);
        }
        if (compilation instanceof Compilation.TooLarge) {
            refuse(JsonPathRefusal.PATTERN_SIZE);
        }
        return compilation instanceof Compilation.Compiled compiled ? compiled.regexp() : null;
    }
}
