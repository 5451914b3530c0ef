package dev.weir.selectors.jsonpath;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonPathComplianceTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private Path file;

    @BeforeEach
    void placeFile() {
        file = folder.resolve("cases.json");
    }

    private boolean run(String... cases) throws IOException {
        Files.writeString(file, "{\"tests\": [" + String.join(",", cases) + "]}");
        return JsonPathCompliance.run(file, new PrintStream(output, true, StandardCharsets.UTF_8));
    }

    private String[] lines() {
        return output.toString(StandardCharsets.UTF_8).split("\\R");
    }

    @Test
    void suite_passes_whenAllCasesDo() throws IOException {
        boolean passed = run(
                "{\"name\": \"one\", \"selector\": \"$.a\", \"document\": {\"a\": 1}, \"result\": [1]}",
                "{\"name\": \"either\", \"selector\": \"$.*\", \"document\": {\"a\": 1, \"b\": 2},"
                        + " \"results\": [[2, 1], [1, 2]]}",
                "{\"name\": \"wrong\", \"selector\": \"$[\", \"invalid_selector\": true}");
        assertThat(passed).isTrue();
        assertThat(lines()).containsExactly("PASS one", "PASS either", "PASS wrong", "3 cases, 3 passed, 0 failed");
    }

    @Test
    void suite_fails_andSaysTheDifference() throws IOException {
        boolean passed = run(
                "{\"name\": \"order\", \"selector\": \"$[*]\", \"document\": [1, 2], \"result\": [2, 1]}",
                "{\"name\": \"lenient\", \"selector\": \"$.a\", \"invalid_selector\": true}",
                "{\"name\": \"strict\", \"selector\": \"$.\", \"document\": 1, \"result\": []}",
                "{\"name\": \"good\", \"selector\": \"$\", \"document\": 1, \"result\": [1]}");
        assertThat(passed).isFalse();
        assertThat(lines())
                .startsWith(
                        "FAIL order: $[*] gave [1,2], expected [[2,1]]",
                        "FAIL lenient: $.a was accepted, but is invalid")
                .endsWith("PASS good", "4 cases, 1 passed, 3 failed");
    }

    @Test
    void suite_fails_whenItHasNoCase() throws IOException {
        assertThat(run()).isFalse();
    }
}
