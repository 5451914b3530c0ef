package dev.weir.telemetry.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.telemetry.yaml.expansion.Expansion;
import dev.weir.telemetry.yaml.node.YamlMapping;
import dev.weir.telemetry.yaml.node.YamlNode;
import dev.weir.telemetry.yaml.node.YamlScalar;
import dev.weir.telemetry.yaml.node.YamlSequence;
import dev.weir.telemetry.yaml.problem.ConfigurationException;
import dev.weir.telemetry.yaml.source.YamlSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes in by expansion is text in one scalar, and never seen in a report. */
class ExpansionIsDataTest {
    private static final List<String> PIECES = List.of(
            "\n",
            ": ",
            "- ",
            "[",
            "]",
            "{",
            "}",
            ",",
            "\"",
            "'",
            "#",
            " #",
            "&a ",
            "*a",
            "!!x ",
            "|\n",
            "<<: ",
            "a",
            "1",
            "---\n",
            "${env.V}",
            "$${",
            "${file.x}",
            "%",
            "\t",
            "\u0000",
            "\u202e",
            "😀",
            "\\n",
            "~",
            "true");

    private static final String FILE = """
            plain: ${env.V}
            single: '${env.V}'
            double: "a${env.V}b"
            list:
              - ${env.V}
              - "${env.V}"
            block: |
              ${env.V}
            folded: >-
              ${env.V}
            key: {inner: "${env.V}", other: 1}
            """;

    private static final String TELEMETRY = """
            telemetry:
              common:
                service_name: shop
                buckets: [1, 2]
                views:
                  - {name: requests, unit: s, allowed_attribute_keys: [method]}
              otlp:
                enabled: true
                endpoint: "http://collector"
                protocol: http
                interval: 1m30s
                token: abc
                headers: {a: b}
              prometheus:
                enabled: true
                port: 9091
                resource_selector: none
              instruments: {default: true, http.server.request.duration: false}
            """;

    @Test
    void expansion_addsNoNode_andKeepsTheValue() {
        Random random = new Random(7);
        int nodes = scalars("x").size();
        for (int round = 0; round < 2_000; round++) {
            String value = randomValue(random);

            List<String> scalars = scalars(value);

            assertThat(scalars).as(value).hasSize(nodes).contains(value, "a" + value + "b", value + "\n");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"hunter2-canary", "8642097531", "true-canary: [", "_canary\n\u001b[2J", "ht tp://canary:x@"})
    void report_neverShowsAnExpandedValue_wherever(String canary) {
        List<String> values =
                List.of("shop", "1, 2", "requests", "method", "\"http://collector\"", "1m30s", "abc", "9091", "none");
        for (String value : values) {
            String reference = value.startsWith("\"") ? "${env.V}" : "\"${env.V}\"";
            String file = TELEMETRY.replaceFirst(
                    "(?<=[ \\[])" + value + "(?=[\\n\\]},])", java.util.regex.Matcher.quoteReplacement(reference));
            assertThat(file).contains("${env.V}");

            assertThat(textOf(file, canary)).as(file).doesNotContain(canary).doesNotContain("canary");
        }
    }

    private static String textOf(String file, String canary) {
        try {
            YamlDocument document = document(file, canary);
            SampleTelemetry telemetry = document.as(SampleTelemetry::read);
            return document.root() + " " + document.warnings() + " "
                    + Objects.requireNonNull(telemetry.otlp()).token();
        } catch (ConfigurationException e) {
            return e.getMessage() + e.problems();
        }
    }

    private static List<String> scalars(String value) {
        List<String> texts = new ArrayList<>();
        collect(document(FILE, value).root(), texts);
        return texts;
    }

    private static void collect(YamlNode node, List<String> texts) {
        if (node instanceof YamlMapping mapping) {
            mapping.entries().values().forEach(entry -> collect(entry.value(), texts));
        } else if (node instanceof YamlSequence list) {
            list.elements().forEach(element -> collect(element, texts));
        } else if (node instanceof YamlScalar scalar) {
            texts.add(scalar.text());
        }
    }

    private static YamlDocument document(String file, String value) {
        return YamlDocument.read(YamlSource.of("t.yaml", file), Expansion.of(name -> name.equals("V") ? value : null));
    }

    private static String randomValue(Random random) {
        StringBuilder value = new StringBuilder();
        int length = 1 + random.nextInt(8);
        for (int i = 0; i < length; i++) {
            value.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return value.toString();
    }
}
