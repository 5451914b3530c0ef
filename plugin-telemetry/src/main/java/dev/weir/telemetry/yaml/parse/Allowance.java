package dev.weir.telemetry.yaml.parse;

import java.util.Locale;
import java.util.Optional;

/**
 * What a document may cost: 50,000 nodes, collections nested 64 deep, 50 aliases. What an alias repeats counts again,
 * before it is copied. All of it is asked before a node is made, so that a file over the limit is never built.
 */
final class Allowance {
    private static final int MOST_NODES = 50_000;
    private static final int DEEPEST = 64;
    private static final int MOST_ALIASES = 50;

    private int nodes;
    private int aliases;

    int nodes() {
        return nodes;
    }

    /** Takes nodes that end up this deep; says what is over the limit, if anything is. */
    Optional<String> take(int moreNodes, int depth) {
        nodes += moreNodes;
        if (depth > DEEPEST) {
            return Optional.of("the file is nested more than " + DEEPEST + " deep");
        }
        return nodes > MOST_NODES
                ? Optional.of(String.format(Locale.ROOT, "the file has more than %,d keys and values", MOST_NODES))
                : Optional.empty();
    }

    Optional<String> takeAlias() {
        aliases++;
        return aliases > MOST_ALIASES
                ? Optional.of("the file has more than " + MOST_ALIASES + " aliases")
                : Optional.empty();
    }
}
