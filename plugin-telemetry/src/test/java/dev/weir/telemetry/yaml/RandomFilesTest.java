package dev.weir.telemetry.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.telemetry.yaml.expansion.Expansion;
import dev.weir.telemetry.yaml.problem.ConfigurationException;
import dev.weir.telemetry.yaml.source.YamlSource;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever bytes a file has, reading it ends in values or in a report, and in nothing else. */
class RandomFilesTest {
    private static final int ROUNDS = 5_000;
    private static final Expansion EXPANSION = Expansion.of(Map.of("A", "- b: [c", "B", "1")::get);

    private static final List<String> TOKENS = List.of(
            "telemetry:",
            "common:",
            "otlp:",
            "views:",
            "name: ",
            "enabled: ",
            "a: ",
            "b",
            "\n",
            "\n  ",
            "\n    ",
            "\n- ",
            "- ",
            "[",
            "]",
            "{",
            "}",
            ",",
            ": ",
            "? ",
            "&a ",
            "*a",
            "!!str ",
            "!!binary ",
            "!x ",
            "!",
            "|\n",
            ">-\n",
            "\"",
            "'",
            "\\",
            "\\U0010FFFF",
            "\\UFFFFFFFF",
            "\\x",
            "#",
            " #c\n",
            "---\n",
            "...\n",
            "%YAML 1.2\n",
            "%TAG ! x\n",
            "<<: ",
            "*",
            "&",
            "@",
            "`",
            "${env.A}",
            "${env.NONE}",
            "${file.x}",
            "${",
            "$${",
            "}",
            "~",
            "null",
            "true",
            "1",
            "0x",
            "1e9",
            ".nan",
            "\t",
            "\r",
            "\uFEFF",
            "😀",
            "\u0085",
            "\u2028",
            "|9\n",
            ">+1\n",
            "? |\n",
            "-\n",
            "::");

    private static final String SOUND = """
            telemetry:
              common: &common
                service_name: ${env.A}
                buckets: [0.1, 0.5, 1]
                views:
                  - name: requests
                    allowed_attribute_keys: [method, "status"]
              otlp:
                enabled: true
                interval: 1m30s
                headers: {a: 'b', c: "d\\n"}
              prometheus: {enabled: false}
            """;

    @Test
    void reading_throwsNothingElse_forRandomBytes() {
        Random random = new Random(1);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            read(bytes);
        }
        assertThat(read(new byte[] {'a'})).startsWith("The configuration has 1 error:");
    }

    @Test
    void reading_throwsNothingElse_forRandomTokens() {
        Random random = new Random(2);
        for (int round = 0; round < ROUNDS * 4; round++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(40);
            for (int i = 0; i < length; i++) {
                text.append(TOKENS.get(random.nextInt(TOKENS.size())));
            }
            read(text.toString().getBytes(StandardCharsets.UTF_8));
        }
        assertThat(read("telemetry: {}".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void reading_throwsNothingElse_forSoundFilesWithDamage() {
        assertThat(read(SOUND.getBytes(StandardCharsets.UTF_8))).isEmpty();
        Random random = new Random(3);
        for (int round = 0; round < ROUNDS; round++) {
            StringBuilder text = new StringBuilder(SOUND);
            int damages = 1 + random.nextInt(4);
            for (int i = 0; i < damages; i++) {
                damage(text, random);
            }
            read(text.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void damage(StringBuilder text, Random random) {
        int place = random.nextInt(text.length());
        int end = Math.min(text.length(), place + 1 + random.nextInt(12));
        switch (random.nextInt(4)) {
            case 0 -> text.delete(place, end);
            case 1 -> text.insert(place, TOKENS.get(random.nextInt(TOKENS.size())));
            case 2 -> text.setCharAt(place, (char) (' ' + random.nextInt(95)));
            default -> text.insert(random.nextInt(text.length()), text.substring(place, end));
        }
    }

    /** The report, or nothing if there is none. */
    private static String read(byte[] bytes) {
        try {
            YamlDocument.read(YamlSource.of("t.yaml", bytes), EXPANSION).as(SampleTelemetry::read);
            return "";
        } catch (ConfigurationException e) {
            assertThat(e.problems()).isNotEmpty();
            return e.getMessage();
        } catch (RuntimeException | Error e) {
            throw new AssertionError("for the file:\n" + new String(bytes, StandardCharsets.UTF_8), e);
        }
    }
}
