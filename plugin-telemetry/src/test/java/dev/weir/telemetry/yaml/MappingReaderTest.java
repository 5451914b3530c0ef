package dev.weir.telemetry.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.weir.telemetry.yaml.expansion.Expansion;
import dev.weir.telemetry.yaml.problem.ConfigurationException;
import dev.weir.telemetry.yaml.problem.Problem;
import dev.weir.telemetry.yaml.source.YamlSource;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class MappingReaderTest {
    private static final Map<String, String> VARIABLES = Map.of("PORT", "9090", "FLAG", "True", "NUMBER", "12");

    private enum Protocol {
        GRPC,
        HTTP_PROTOBUF
    }

    @Test
    void typedReads_returnWhatTheFileSays() {
        List<Object> values = read(
                """
                text: shop
                quoted: "12"
                flag: true
                whole: 42
                broken: 2.5
                duration: 1m30s
                protocol: http_protobuf
                choice: b
                numbers: [1, 0x10, 2.5]
                texts: [a, "1"]
                secret: 007
                """,
                top -> List.of(
                        top.string("text").required(),
                        top.string("quoted").required(),
                        top.flag("flag").required(),
                        top.integer("whole", 0, 100).required(),
                        top.decimal("broken", 0, 3).required(),
                        top.duration("duration").required(),
                        top.oneOf("protocol", Protocol.class).required(),
                        top.oneOf("choice", Map.of("a", 1, "b", 2)).required(),
                        top.decimals("numbers").required(),
                        top.strings("texts").required(),
                        top.secret("secret").required().reveal()));

        assertThat(values)
                .containsExactly(
                        "shop",
                        "12",
                        true,
                        42L,
                        2.5,
                        Duration.ofSeconds(90),
                        Protocol.HTTP_PROTOBUF,
                        2,
                        List.of(1.0, 16.0, 2.5),
                        List.of("a", "1"),
                        "007");
    }

    @Test
    void absentAndEmptyKeys_takeTheDefault() {
        List<Object> values = read(
                "empty:\nnothing: null\n",
                top -> List.of(
                        top.string("empty").orElse("default"),
                        top.integer("nothing", 0, 9).orElse(7L),
                        top.strings("absent").orElse(List.of("default")),
                        top.mapping("none", inner -> "never").optional().isPresent(),
                        top.flag("other").isGiven()));

        assertThat(values).containsExactly("default", 7L, List.of("default"), false, false);
    }

    @Test
    void references_takeTheTypeThatIsAskedFor_inQuotesOrNot() {
        List<Object> values = read(
                """
                a: ${env.PORT}
                b: '${env.PORT}'
                c: '${env.FLAG}'
                d: ${env.NUMBER}
                e: '${env.NUMBER}'
                f: ["${env.PORT}"]
                """,
                top -> List.of(
                        top.integer("a", 1, 65_535).required(),
                        top.integer("b", 1, 65_535).required(),
                        top.flag("c").required(),
                        top.string("d").required(),
                        top.decimal("e", 0, 20).required(),
                        top.decimals("f").required()));

        assertThat(values).containsExactly(9090L, 9090L, true, "12", 12.0, List.of(9090.0));
    }

    @Test
    void map_keepsTheOrderOfTheFile() {
        Map<String, String> headers = read(
                "headers: {z: '1', a: '2'}",
                top -> top.map("headers", ValueReader::string).required());

        assertThat(headers).containsExactly(Map.entry("z", "1"), Map.entry("a", "2"));
    }

    @Test
    void others_areTheKeysThatNobodyAskedFor() {
        Map<String, Boolean> others = read("known: 1\nx: true\ny: false\n", top -> {
            top.integer("known", 0, 9).required();
            return top.others(ValueReader::flag);
        });

        assertThat(others).containsExactly(Map.entry("x", true), Map.entry("y", false));
    }

    @Test
    void valueReader_knowsItsKeyAndPlace() {
        String seen = read(
                "a:\n  b: 1\n",
                top -> top.mapping("a", a -> a.at("b").key() + a.at("b").position() + a.path())
                        .required());

        assertThat(seen).isEqualTo("bt.yaml:2:6a");
    }

    @Test
    void ignoredKeys_warn_andDoNotFail() {
        YamlDocument document = document("tracing: {a: 1}\nbatch: {x: 1, y: 2}\n");
        document.as(top -> {
            top.ignored("tracing", "there is none");
            top.ignored("logging", "there is none");
            return top.mapping("batch", batch -> {
                        batch.othersIgnored("no effect");
                        return 1;
                    })
                    .required();
        });

        assertThat(document.warnings())
                .extracting(Problem::found)
                .containsExactly(
                        "\"tracing\" is ignored: there is none",
                        "\"x\" is ignored: no effect",
                        "\"y\" is ignored: no effect");
    }

    @Test
    void unknownKeys_areReportedOnce_withTheNearestAsked() {
        assertThat(report("nam: a\n", top -> top.string("name").orElse(""))).isEqualTo("""
                The configuration has 1 error:
                t.yaml:1:1 nam
                  unknown key "nam"; did you mean "name"?""");
    }

    @Test
    void unknownKeys_areCounted_whenThereAreTooManyToShow() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            text.append("nam").append(i).append(": 1\n");
        }

        assertThat(report(text.toString(), top -> top.string("name").orElse("")))
                .startsWith("The configuration has 20000 errors:\nt.yaml:1:1 nam0\n")
                .endsWith("\nand 19900 more problems");
    }

    @Test
    void unknownKeys_areToBeRemoved_whenNoKeyIsKnown() {
        assertThat(report("a: {x: 1}\n", top -> top.mapping("a", a -> 1).orElse(0)))
                .isEqualTo("""
                The configuration has 1 error:
                t.yaml:1:5 a.x
                  unknown key "x"; remove it""");
    }

    @Test
    void check_saysNothing_afterAValueWasRefused() {
        Function<MappingReader, Boolean> schema = top -> {
            boolean flag = top.flag("flag").required();
            top.check(flag, "the flag is down", "put it up");
            return flag;
        };

        assertThat(report("flag: maybe\n", schema)).doesNotContain("the flag is down");
        assertThat(report("flag: false\n", schema)).contains("t.yaml:1:1\n  the flag is down; put it up");
    }

    @Test
    void report_takesProblemsOfOtherPlaces() {
        String report = report("a: 1\nb: 1\n", top -> {
            String places = top.at("a").position() + " and " + top.at("b").position();
            top.report(Problem.error(top.at("b").position(), "b", "\"a\" and \"b\" are one")
                    .suggesting(places));
            top.report(Problem.warning(top.at("a").position(), "a", "odd"));
            return 1;
        });

        assertThat(report).isEqualTo("""
                The configuration has 1 error and 1 warning:
                t.yaml:1:4 a
                  warning: odd
                t.yaml:2:4 b
                  "a" and "b" are one; t.yaml:1:4 and t.yaml:2:4""");
    }

    @Test
    void exceptionOfTheSchema_isAProblemOfItsMapping() {
        assertThat(report(
                        "a: {b: x}\n",
                        top -> top.mapping("a", MappingReaderTest::refuseX).required()))
                .isEqualTo("""
                        The configuration has 1 error:
                        t.yaml:1:4 a
                          x is not wanted""");
    }

    @Test
    void exceptionOfTheSchema_isDropped_afterAValueWasRefused() {
        String report = report(
                "a: {b: [x], c: 1}\n",
                top -> top.mapping("a", a -> {
                            String b = a.string("b").required();
                            if (b.isEmpty()) {
                                throw new IllegalStateException("placeholder seen");
                            }
                            return b;
                        })
                        .required());

        assertThat(report).isEqualTo("""
                The configuration has 2 errors:
                t.yaml:1:8 a.b
                  found a list; expected text
                t.yaml:1:13 a.c
                  unknown key "c"; expected one of b""");
    }

    @Test
    void faultOfTheSchema_isThrown_whenTheFileIsSound() {
        YamlDocument document = document("a: 1\n");

        assertThatThrownBy(() -> document.as(top -> {
                    top.integer("a", 0, 9);
                    throw new IllegalStateException("a fault of the schema");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a fault of the schema");
    }

    @Test
    void requiredMapping_isReportedWhole_whenItIsMissing() {
        assertThat(report(
                        "{}",
                        top -> top.mapping("a", MappingReaderTest::refuseX).required()))
                .isEqualTo("""
                        The configuration has 1 error:
                        t.yaml:1:1 a
                          missing key "a"; expected a group of keys, indented below this one""");
    }

    @Test
    void refusedSettings_giveNoValue() {
        YamlDocument document = document("a: {x: [1]}\nb: [[1]]\nc: !!binary x\nd: 5\n");

        ConfigurationException thrown = catchThrowableOfType(
                ConfigurationException.class,
                () -> document.as(top -> {
                    assertThat(top.map("a", ValueReader::string).optional()).isEmpty();
                    assertThat(top.strings("b").orNull()).isNull();
                    assertThat(top.string("c").orElse("default")).isEqualTo("default");
                    assertThat(top.integer("d", 0, 9).check(d -> d < 5, "less").required())
                            .isZero();
                    assertThat(top.at("d").refused("another", 3).required()).isEqualTo(3);
                    return 1;
                }));

        assertThat(thrown.problems()).hasSize(5);
    }

    @Test
    void as_convertsValues_andRefusesWhatItCannot() {
        Function<MappingReader, Long> schema = top ->
                top.string("a").as("a whole number in text", 0L, Long::valueOf).required();

        assertThat(read("a: '12'", schema)).isEqualTo(12L);
        assertThat(report("a: twelve", schema)).contains("a\n  found text \"twelve\"; expected a whole number in text");
        assertThat(report("b: 1", schema)).contains("missing key \"a\"; expected a whole number in text");
    }

    @Test
    void bounds_areNamed_unlessTheyAreTheEndsOfTheType() {
        assertThat(report("a: x", top -> top.integer("a", 1, 9).orElse(0L))).contains("a whole number between 1 and 9");
        assertThat(report("a: x", top -> top.integer("a", 1, Long.MAX_VALUE).orElse(0L)))
                .contains("a whole number of at least 1");
        assertThat(report(
                        "a: x", top -> top.decimal("a", -Double.MAX_VALUE, 0.5).orElse(0.0)))
                .contains("a number of at most 0.5");
        assertThat(report("a: 1.5", top -> top.decimal("a", 0, 1).orElse(0.0))).contains("a number between 0 and 1");
    }

    private static String refuseX(MappingReader mapping) {
        String text = mapping.string("b").orElse("x");
        if (text.equals("x")) {
            throw new IllegalArgumentException("x is not wanted");
        }
        return text;
    }

    private static <T> T read(String text, Function<MappingReader, T> schema) {
        return document(text).as(schema);
    }

    private static <T> String report(String text, Function<MappingReader, T> schema) {
        YamlDocument document = document(text);
        return catchThrowableOfType(ConfigurationException.class, () -> document.as(schema))
                .getMessage();
    }

    private static YamlDocument document(String text) {
        return YamlDocument.read(YamlSource.of("t.yaml", text), Expansion.of(VARIABLES::get));
    }
}
