package dev.weir.telemetry.yaml.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.telemetry.yaml.expansion.Expansion;
import dev.weir.telemetry.yaml.node.ScalarType;
import dev.weir.telemetry.yaml.node.YamlEntry;
import dev.weir.telemetry.yaml.node.YamlMapping;
import dev.weir.telemetry.yaml.node.YamlNode;
import dev.weir.telemetry.yaml.node.YamlScalar;
import dev.weir.telemetry.yaml.node.YamlSequence;
import dev.weir.telemetry.yaml.problem.Problems;
import dev.weir.telemetry.yaml.source.YamlSource;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TreeParserTest {
    private static final Map<String, String> VARIABLES =
            Map.of("PORT", "9090", "FLAG", "true", "EMPTY", "", "LIST", "[1, 2]", "NAME", "shop");

    private final Problems problems = new Problems();

    @Test
    void parse_keepsPlaceAndPathOfEachNode() {
        YamlNode root = parse("telemetry:\n  views:\n    - name: a\n    - {name: \"größe\", unit: s}\n");

        YamlEntry telemetry = entry(root, "telemetry");
        assertThat(telemetry.position()).hasToString("t.yaml:1:1");
        assertThat(telemetry.value().position()).hasToString("t.yaml:2:3");
        YamlSequence views = (YamlSequence) entry(telemetry.value(), "views").value();
        YamlEntry unit = entry(views.elements().get(1), "unit");
        assertThat(unit.position()).hasToString("t.yaml:4:23");
        assertThat(unit.value().position()).hasToString("t.yaml:4:29");
        assertThat(unit.value().path()).hasToString("telemetry.views[1].unit");
    }

    @Test
    void parse_countsColumnsInCodePoints() {
        assertThat(entry(parse("{😀: 1, b: 2}"), "b").position()).hasToString("t.yaml:1:8");
    }

    @Test
    void parse_keepsTheOrderOfKeys() {
        YamlMapping mapping = (YamlMapping) parse("b: 1\na: 2\nc: 3\n");

        assertThat(mapping.entries().keySet()).containsExactly("b", "a", "c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "# nothing\n", "---\n", "--- ~\n", "--- # nothing\n..."})
    void parse_takesAnEmptyDocument_asAnEmptyMapping(String text) {
        assertThat(parse(text))
                .isInstanceOfSatisfying(
                        YamlMapping.class,
                        mapping -> assertThat(mapping.entries()).isEmpty());
        assertThat(problems.errors()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "12|INTEGER|12",
                "'12'|TEXT|12",
                "\"12\"|TEXT|12",
                "! 12|TEXT|12",
                "!!str 12|TEXT|12",
                "!!int 12|INTEGER|12",
                "!!int '12'|INTEGER|12",
                "!!float 12|INTEGER|12",
                "!!bool true|BOOLEAN|true",
                "!!null ''|NOTHING|``",
                "1.10|DECIMAL|1.10",
                "~|NOTHING|~",
                "yes|TEXT|yes",
                "${env.PORT}|INTEGER|9090",
                "'${env.PORT}'|TEXT|9090",
                "!!str ${env.PORT}|TEXT|9090",
                "80${env.PORT}|TEXT|809090",
                "${env.PORT}${env.PORT}|TEXT|90909090",
                "${env.FLAG}|BOOLEAN|true",
                "${env.EMPTY}|NOTHING|``",
                "'${env.EMPTY}'|TEXT|``",
                "${env.NONE:-1.5}|DECIMAL|1.5",
                "${env.LIST}|TEXT|[1, 2]",
                "$${env.PORT}|TEXT|${env.PORT}",
                "'$${'|TEXT|${",
            })
    void parse_typesScalars(String written, ScalarType type, String text) {
        YamlScalar scalar = (YamlScalar) entry(parse("a: " + written), "a").value();

        assertThat(scalar.type()).isEqualTo(type);
        assertThat(scalar.text()).isEqualTo(text);
        assertThat(problems.errors()).isZero();
    }

    @Test
    void parse_marksWhatCameFromAnExpansion() {
        YamlNode root = parse("a: {b: [1, \"${env.NAME}\"]}\nc: $${env.NAME}\n");

        assertThat(root.fromExpansion()).isTrue();
        assertThat(entry(root, "a").value().fromExpansion()).isTrue();
        assertThat(entry(root, "c").value().fromExpansion()).isFalse();
    }

    @Test
    void parse_repeatsAliases_underTheirOwnPath() {
        YamlNode root = parse("a: &x {b: [1]}\nc: *x\n");

        YamlNode repeated = entry(entry(root, "c").value(), "b").value();
        assertThat(repeated.path()).hasToString("c.b");
        assertThat(((YamlSequence) repeated).elements().get(0).path()).hasToString("c.b[0]");
        assertThat(repeated.position()).hasToString("t.yaml:1:11");
    }

    @Test
    void parse_takesTheNearestAnchorAbove_whenANameIsUsedTwice() {
        YamlNode root = parse("a: &x 1\nb: *x\nc: &x 2\nd: *x\n");

        assertThat(text(root, "b")).isEqualTo("1");
        assertThat(text(root, "d")).isEqualTo("2");
    }

    @Test
    void parse_mergesKeys_behindWhatTheMappingSays() {
        YamlNode root = parse("""
                one: &one {a: 1, b: 1}
                two: &two {b: 2, c: 2}
                all:
                  <<: [*one, *two]
                  a: 0
                """);

        YamlNode all = entry(root, "all").value();
        assertThat(text(all, "a")).isEqualTo("0");
        assertThat(text(all, "b")).isEqualTo("1");
        assertThat(text(all, "c")).isEqualTo("2");
        assertThat(entry(all, "c").value().path()).hasToString("all.c");
        assertThat(problems.errors()).isZero();
    }

    @Test
    void parse_takesAQuotedMergeSign_asAKey() {
        assertThat(text(parse("\"<<\": 1"), "<<")).isEqualTo("1");
    }

    @Test
    void parse_keepsTheFirst_ofADuplicateKey() {
        YamlNode root = parse("a: 1\na: 2\n");

        assertThat(text(root, "a")).isEqualTo("1");
        assertThat(problems.errors()).isEqualTo(1);
    }

    @Test
    void parse_readsOn_afterValuesThatItRefused() {
        YamlNode root = parse("a: !!binary x\n? [b]\n: {c: *none}\n${x}: 1\nd: ${env.NONE}\ne: 5\n");

        assertThat(problems.errors()).isEqualTo(5);
        assertThat(((YamlMapping) root).entries().keySet()).containsExactly("a", "d", "e");
        assertThat(((YamlScalar) entry(root, "a").value()).type()).isEqualTo(ScalarType.REFUSED);
        assertThat(text(root, "e")).isEqualTo("5");
    }

    @Test
    void parse_allows64Levels() {
        parse("[".repeat(64) + "]".repeat(64));

        assertThat(problems.errors()).isZero();
    }

    @Test
    void parse_allows50Aliases() {
        parse("- &a 1\n" + "- *a\n".repeat(50));

        assertThat(problems.errors()).isZero();
    }

    private YamlNode parse(String text) {
        return TreeParser.parse(YamlSource.of("t.yaml", text), Expansion.of(VARIABLES::get), problems);
    }

    private static YamlEntry entry(YamlNode mapping, String key) {
        return Objects.requireNonNull(((YamlMapping) mapping).entries().get(key), key);
    }

    private static String text(YamlNode mapping, String key) {
        return ((YamlScalar) entry(mapping, key).value()).text();
    }
}
