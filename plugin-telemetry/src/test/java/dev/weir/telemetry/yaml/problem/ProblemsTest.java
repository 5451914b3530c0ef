package dev.weir.telemetry.yaml.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;

class ProblemsTest {
    private final Problems problems = new Problems();

    @Test
    void report_listsProblemsInTheOrderOfTheFile() {
        problems.add(error(12, 9, "unknown key \"protocl\"").suggesting("did you mean \"protocol\"?"));
        problems.add(error(2, 5, "found a list").expecting("true or false"));
        problems.add(Problem.warning(at(2, 4), "telemetry.tracing", "\"tracing\" is ignored"));

        assertThat(problems.report()).isEqualTo("""
                The configuration has 2 errors and 1 warning:
                telemetry.yaml:2:4 telemetry.tracing
                  warning: "tracing" is ignored
                telemetry.yaml:2:5 telemetry.otlp
                  found a list; expected true or false
                telemetry.yaml:12:9 telemetry.otlp
                  unknown key "protocl"; did you mean "protocol"?""");
    }

    @Test
    void report_keepsTheOrderOfAdding_atOnePlace() {
        problems.add(error(1, 1, "one"));
        problems.add(error(1, 1, "two"));

        assertThat(problems.inOrder()).extracting(Problem::found).containsExactly("one", "two");
    }

    @Test
    void report_breaksLongProblemsIntoLines() {
        problems.add(error(1, 1, "x".repeat(60)).expecting("y".repeat(60)).suggesting("z"));

        assertThat(problems.report()).isEqualTo("""
                The configuration has 1 error:
                telemetry.yaml:1:1 telemetry.otlp
                  %s
                  expected %s
                  z""".formatted("x".repeat(60), "y".repeat(60)));
    }

    @Test
    void report_countsWhatItDoesNotKeep() {
        for (int i = 1; i <= 150; i++) {
            problems.add(error(i, 1, "wrong"));
            problems.add(Problem.warning(at(i, 2), "", "odd"));
        }

        assertThat(problems.inOrder()).hasSize(200);
        assertThat(problems.report())
                .startsWith("The configuration has 150 errors and 150 warnings:")
                .endsWith("\nand 100 more problems");
    }

    @Test
    void report_keepsErrors_afterManyWarnings() {
        for (int i = 1; i <= 500; i++) {
            problems.add(Problem.warning(at(i, 2), "", "odd"));
        }
        problems.add(error(999, 1, "wrong"));

        assertThat(problems.report()).contains("telemetry.yaml:999:1 telemetry.otlp\n  wrong");
    }

    @Test
    void problem_holdsNoUnsafeCharacter_andIsBounded() {
        Problem problem =
                new Problem(Severity.ERROR, Position.of("a\nb", 1, 1), "p\u001b", "f\n".repeat(900), "e\r", "s\u202e");

        assertThat(problem.toString())
                .startsWith("a\\nb:1:1 p\\u001b\n  f\\nf")
                .endsWith("…\n  expected e\\r\n  s\\u202e")
                .hasSizeLessThan(600);
    }

    @Test
    void throwIfErrors_throwsTheWholeReport() {
        problems.add(error(1, 1, "wrong"));

        assertThatThrownBy(problems::throwIfErrors)
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(problems.report());
    }

    @Test
    void throwIfErrors_isQuiet_forWarnings() {
        problems.add(Problem.warning(at(1, 1), "", "odd"));

        assertThatCode(problems::throwIfErrors).doesNotThrowAnyException();
    }

    @Test
    void exception_keepsItsProblems_whenSerialized() throws IOException, ClassNotFoundException {
        ConfigurationException thrown = ConfigurationException.of(error(1, 1, "wrong"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(thrown);

        Object read = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();

        assertThat(((ConfigurationException) read).problems()).isEqualTo(thrown.problems());
    }

    @Test
    void position_isTheFileAlone_whenThereIsNoLine() {
        assertThat(Position.wholeFile("telemetry.yaml")).hasToString("telemetry.yaml");
    }

    @Test
    void position_refusesToCountFromZero() {
        assertThatThrownBy(() -> Position.of("telemetry.yaml", 0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lines and columns count from 1, not 0:1");
    }

    private static Problem error(int line, int column, String found) {
        return Problem.error(at(line, column), "telemetry.otlp", found);
    }

    private static Position at(int line, int column) {
        return Position.of("telemetry.yaml", line, column);
    }
}
