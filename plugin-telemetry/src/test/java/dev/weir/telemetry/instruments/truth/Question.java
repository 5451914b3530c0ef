package dev.weir.telemetry.instruments.truth;

import dev.weir.selectors.stage.Phase;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** A question to a stage: how a file writes it, and a row of the tables for it. */
sealed interface Question {

    String yaml();

    Answer ask(Look look);

    /** Two things compared. */
    record Compared(String word, Side left, Side right) implements Question {
        @Override
        public String yaml() {
            return "{" + word + ": [" + left.yaml() + ", " + right.yaml() + "]}";
        }

        @Override
        public Answer ask(Look look) {
            Object one = left.value(look);
            Object other = right.value(look);
            if (one != null && other != null) {
                return Answer.of(word.equals("eq") ? one.equals(other) : PlainOrder.holds(word, one, other));
            } else if (look.leavesOpen()) {
                return Answer.OPEN;
            }
            return Answer.of(word.equals("eq") && Objects.equals(one, other));
        }
    }

    /** Whether there is something. */
    record Exists(Source source) implements Question {
        @Override
        public String yaml() {
            return "{exists: {" + source.yaml() + "}}";
        }

        @Override
        public Answer ask(Look look) {
            if (look.found().containsKey(source)) {
                return Answer.YES;
            } else if (look.phase() == Phase.REQUEST) {
                return source.phases().contains(Phase.REQUEST) ? Answer.NO : Answer.OPEN;
            }
            return look.phase() == Phase.DROP ? Answer.OPEN : Answer.NO;
        }
    }

    /** Whether something is one of several. */
    record OneOf(Source source, List<Literal> values) implements Question {
        @Override
        public String yaml() {
            return "{one_of: {" + source.yaml() + ", values: "
                    + values.stream().map(Literal::yaml).toList() + "}}";
        }

        @Override
        public Answer ask(Look look) {
            Object found = look.found().get(source);
            if (found == null) {
                return look.leavesOpen() ? Answer.OPEN : Answer.NO;
            }
            return Answer.of(values.stream().anyMatch(literal -> literal.value().equals(found)));
        }
    }

    /** Whether the text of something begins with another, or has a pattern in it. */
    record Spelled(Source source, String word, String argument) implements Question {
        @Override
        public String yaml() {
            String key = word.equals("matches") ? "pattern" : "prefix";
            return "{" + word + ": {" + source.yaml() + ", " + key + ": \"" + argument + "\"}}";
        }

        @Override
        public Answer ask(Look look) {
            Object found = look.found().get(source);
            if (found == null) {
                return look.leavesOpen() ? Answer.OPEN : Answer.NO;
            } else if (found instanceof List) {
                return Answer.NO;
            }
            String text = found.toString();
            return Answer.of(
                    word.equals("matches")
                            ? Pattern.compile(argument).matcher(text).find()
                            : text.startsWith(argument));
        }
    }
}
