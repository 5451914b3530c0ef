package dev.weir.telemetry.instruments.truth;

import java.util.List;
import java.util.stream.Collectors;

/** A condition: how a file writes it, and what it comes to by the tables. */
sealed interface Tree {

    String yaml();

    Answer ask(Look look);

    /** {@code "true"} and {@code "false"}. */
    record Fixed(boolean holds) implements Tree {
        @Override
        public String yaml() {
            return "\"" + holds + "\"";
        }

        @Override
        public Answer ask(Look look) {
            return Answer.of(holds);
        }
    }

    /** The opposite of another one. */
    record Not(Tree tree) implements Tree {
        @Override
        public String yaml() {
            return "{not: " + tree.yaml() + "}";
        }

        @Override
        public Answer ask(Look look) {
            return tree.ask(look).opposite();
        }
    }

    /** All of several. */
    record All(List<Tree> trees) implements Tree {
        @Override
        public String yaml() {
            return "{all: " + list(trees) + "}";
        }

        @Override
        public Answer ask(Look look) {
            return Answer.all(trees.stream().map(tree -> tree.ask(look)).toList());
        }
    }

    /** Any of several. */
    record Any(List<Tree> trees) implements Tree {
        @Override
        public String yaml() {
            return "{any: " + list(trees) + "}";
        }

        @Override
        public Answer ask(Look look) {
            return Answer.any(trees.stream().map(tree -> tree.ask(look)).toList());
        }
    }

    /** A question. What is decided when the request begins stays decided. */
    record Leaf(Question question) implements Tree {
        @Override
        public String yaml() {
            return question.yaml();
        }

        @Override
        public Answer ask(Look look) {
            Answer begun = look.request() == null ? Answer.OPEN : question.ask(look.request());
            return begun == Answer.OPEN ? question.ask(look) : begun;
        }
    }

    private static String list(List<Tree> trees) {
        return trees.stream().map(Tree::yaml).collect(Collectors.joining(", ", "[", "]"));
    }
}
