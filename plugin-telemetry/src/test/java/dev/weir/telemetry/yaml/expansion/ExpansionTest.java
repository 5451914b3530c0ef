package dev.weir.telemetry.yaml.expansion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.telemetry.yaml.node.NodePath;
import dev.weir.telemetry.yaml.problem.Position;
import dev.weir.telemetry.yaml.problem.Problem;
import dev.weir.telemetry.yaml.problem.Problems;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpansionTest {
    private static final Position HERE = Position.of("telemetry.yaml", 1, 1);
    private static final Map<String, String> VARIABLES =
            Map.of("NAME", "shop", "EMPTY", "", "TRICK", "${env.NAME} $${x}", "_A1", "odd");

    private final Problems problems = new Problems();
    private final ExpansionPass pass = Expansion.of(VARIABLES::get).start(problems);

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            delimiter = '|',
            value = {
                "${env.NAME}|shop",
                "a ${env.NAME} b|a shop b",
                "${env.NAME}${env.NAME}|shopshop",
                "${env._A1}|odd",
                "${env.NONE:-default}|default",
                "${env.NONE:-}|''",
                "${env.NONE:-a:-b}|a:-b",
                "${env.NONE:-http://x:1}|http://x:1",
                "${env.NAME:-default}|shop",
                "${env.EMPTY:-default}|default",
                "${env.EMPTY}|''",
                "$${env.NAME}|${env.NAME}",
                "$${|${",
                "$$${env.NAME}|$${env.NAME}",
                "$|$",
                "$$|$$",
                "$.errors[0]|$.errors[0]",
                "$NAME|$NAME",
                "{}|{}",
                "${env.NAME}}|shop}",
            })
    void expand_putsValuesInPlace(String source, String text) {
        assertThat(expand(source).map(Expanded::text)).contains(text);
        assertThat(problems.errors()).isZero();
    }

    @Test
    void expand_refusesAVariableThatTheHostKeepsBack_evenWithADefault() {
        ExpansionPass some =
                Expansion.of(VARIABLES::get).withVariables("NAME"::equals).start(problems);

        assertThat(some.expand("${env.NAME}", HERE, NodePath.root()).map(Expanded::text))
                .contains("shop");
        assertThat(some.expand("${env._A1:-even}", HERE, NodePath.root())).isEmpty();
        assertThat(problems.report()).contains("\"${env._A1:-even}\" cannot be expanded: the variable is not open");
    }

    @Test
    void expand_looksAtNoValueAgain() {
        assertThat(expand("${env.TRICK}").map(Expanded::text)).contains("${env.NAME} $${x}");
    }

    @Test
    void expand_tellsReferencesFromEscapes() {
        assertThat(expand("${env.NAME}")).contains(new Expanded("shop", true, true));
        assertThat(expand("x${env.NAME}")).contains(new Expanded("xshop", true, false));
        assertThat(expand("${env.NAME}${env.NAME}")).contains(new Expanded("shopshop", true, false));
        assertThat(expand("$${env.NAME}")).contains(new Expanded("${env.NAME}", false, false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "${NAME}|did you mean ${env.NAME}?",
                "${env:NAME}|did you mean ${env.NAME}?",
                "${Env.NAME}|did you mean ${env.NAME}?",
                "${ env.NAME }|did you mean ${env.NAME}?",
                "${env NAME}|did you mean ${env.NAME}?",
                "${NAME:-x}|did you mean ${env.NAME:-x}?",
                "${file:/etc/token}|did you mean ${file./etc/token}?",
                "${environment}|did you mean ${env.environment}?",
            })
    void expand_suggestsTheRightForm(String source, String suggestion) {
        assertThat(expand(source)).isEmpty();
        assertThat(problems.inOrder()).extracting(Problem::suggestion).containsExactly(suggestion);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"${}", "${env.}", "${env.1A}", "${env.A-B}", "${env.Ä}", "${file.}", "${a b}", "${", "${env.A"})
    void expand_namesAllForms_whenItCannotGuess(String source) {
        assertThat(expand(source)).isEmpty();
        assertThat(problems.inOrder())
                .extracting(Problem::suggestion)
                .containsExactly("write ${env.NAME}, ${env.NAME:-default} or ${file.path}, or $${ for the text ${");
    }

    @Test
    void expand_refusesAReferenceInADefault() {
        assertThat(expand("${env.NONE:-${env.NAME}}")).isEmpty();
        assertThat(problems.report()).contains("has another reference inside");
    }

    @Test
    void expand_reportsEachReferenceOfAText_butNoMoreThanTen() {
        expand("${env.A} ${env.B}");
        assertThat(problems.errors()).isEqualTo(2);

        expand("${env.A}".repeat(1_000));
        assertThat(problems.errors()).isEqualTo(12);
    }

    @Test
    void expand_stopsAtAMillionCharacters_overAllTexts() {
        ExpansionPass large = Expansion.of(name -> "x".repeat(400_000)).start(problems);

        assertThat(large.expand("${env.A}${env.B}", HERE, NodePath.root())).isPresent();
        assertThat(large.expand("${env.C}", HERE, NodePath.root())).isEmpty();
        assertThat(problems.report()).contains("the file is over 1 MiB once expanded");
    }

    @Test
    void none_expandsDefaultsAlone() {
        ExpansionPass none = Expansion.none().start(problems);

        assertThat(none.expand("${env.PATH:-a} ${env.B:-b}", HERE, NodePath.root())
                        .map(Expanded::text))
                .contains("a b");
        assertThat(none.expand("${file.a}", HERE, NodePath.root())).isEmpty();
        assertThat(problems.report()).contains("\"${file.a}\" cannot be expanded: no directory is open for reading");
    }

    @Test
    void expanded_doesNotPrintItsText() {
        assertThat(expand("${env.NAME}").toString()).doesNotContain("shop");
    }

    private Optional<Expanded> expand(String source) {
        return pass.expand(source, HERE, NodePath.root().key("a"));
    }
}
