package dev.weir.telemetry.instruments.truth;

import dev.weir.selectors.stage.Phase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Conditions on the selectors of a stage, and what these selectors find, by chance. */
final class RandomTrees {
    private static final List<String> COMPARISONS = List.of("eq", "eq", "gt", "gte", "lt", "lte");
    private static final List<String> PREFIXES = List.of("a", "9", "20", "tr");
    private static final List<String> PATTERNS = List.of("^a", "b$", "^[0-9]+$", "[t.]");

    private final Random random;
    private final List<Source> sources;

    RandomTrees(Random random, List<Source> sources) {
        this.random = random;
        this.sources = sources;
    }

    Tree tree(int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 5)) {
            case 0 -> random.nextInt(4) == 0 ? new Tree.Fixed(random.nextBoolean()) : new Tree.Leaf(compared());
            case 1, 2 -> new Tree.Leaf(compared());
            case 3 -> new Tree.Leaf(new Question.Exists(pick(sources)));
            case 4 -> new Tree.Leaf(tested());
            case 5, 6 -> new Tree.Not(tree(depth - 1));
            case 7 -> new Tree.All(trees(depth - 1));
            default -> new Tree.Any(trees(depth - 1));
        };
    }

    /** What the selectors find in a phase, each apart from the others. */
    Map<Source, Object> found(Phase phase) {
        Map<Source, Object> found = new HashMap<>();
        for (Source source : sources) {
            if (source.phases().contains(phase)) {
                find(source, found);
            }
        }
        return found;
    }

    private void find(Source source, Map<Source, Object> found) {
        switch (source.kind()) {
            case TEXT -> maybe(source, Literal.texts(), found);
            case NAME -> found.put(source, pick(Literal.texts()).value());
            case JSON -> maybe(source, Literal.all(), found);
            case STATUS -> found.put(source, pick(List.of(200L, 404L)));
            case LENGTH -> {
                if (random.nextBoolean()) {
                    found.put(source, pick(List.of(9L, 10L)));
                }
            }
        }
    }

    private void maybe(Source source, List<Literal> literals, Map<Source, Object> found) {
        if (random.nextInt(3) > 0) {
            found.put(source, pick(literals).value());
        }
    }

    private Question compared() {
        Source source = pick(sources);
        Side left = new Side.Selected(source);
        Side right = random.nextInt(3) > 0
                ? new Side.Fixed(pick(Literal.all()), random.nextBoolean())
                : new Side.Selected(other(source));
        return random.nextBoolean()
                ? new Question.Compared(pick(COMPARISONS), left, right)
                : new Question.Compared(pick(COMPARISONS), right, left);
    }

    /** A file may not compare a selector with itself. */
    private Source other(Source source) {
        int next = sources.indexOf(source) + 1 + random.nextInt(sources.size() - 1);
        return sources.get(next % sources.size());
    }

    private Question tested() {
        Source source = pick(sources);
        return switch (random.nextInt(3)) {
            case 0 -> new Question.OneOf(source, List.of(pick(Literal.all()), pick(Literal.all())));
            case 1 -> new Question.Spelled(source, "starts_with", pick(PREFIXES));
            default -> new Question.Spelled(source, "matches", pick(PATTERNS));
        };
    }

    private List<Tree> trees(int depth) {
        List<Tree> trees = new ArrayList<>();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            trees.add(tree(depth));
        }
        return trees;
    }

    private <T> T pick(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }
}
