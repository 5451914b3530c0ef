package dev.weir.telemetry.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioRunnerTest {
    private static final String SNAPSHOT = """
            ---
            description: not looked at
            ---
            - name: orders
              description: Orders.
              unit: order
              data:
                datapoints:
                  - value: %s
                    attributes:
                      kind: %s
            """;

    @TempDir
    Path directory;

    @Test
    void aScenario_passes_whenAllIsAsExpected() throws IOException {
        write("shop/orders", "1", "7");

        assertThat(run(true)).isEqualTo("PASS shop/orders\n1 of 1 scenarios pass\n");
    }

    @Test
    void aScenario_fails_withTheDifference() throws IOException {
        write("orders", "2", "7");

        assertThat(run(false)).isEqualTo("""
                FAIL orders
                    orders [order] Orders.
                  -   {"kind":7} value: 2
                  +   {"kind":7} value: 1
                0 of 1 scenarios pass
                """);
    }

    @Test
    void typesOfAttributes_areCompared() throws IOException {
        write("orders", "1", "\"7\"");

        assertThat(run(false)).contains("-   {\"kind\":\"7\"} value: 1", "+   {\"kind\":7} value: 1");
    }

    @Test
    void aScriptThatCannotBeRead_fails() throws IOException {
        write("orders", "1", "7");
        Files.writeString(directory.resolve("orders/test.yaml"), """
                description: d
                events: [[{router_requst: {}}]]
                """);

        assertThat(run(false)).startsWith("FAIL orders\n").contains("did you mean \"router_request\"?");
    }

    @Test
    void aResponseWithoutItsRequest_fails() throws IOException {
        write("orders", "1", "7");
        Files.writeString(directory.resolve("orders/test.yaml"), """
                description: d
                events: [[{router_response: {status: 200, body: ""}}]]
                """);

        assertThat(run(false)).contains("the script has no router request before this");
    }

    @Test
    void aDirectoryWithoutScenarios_isNoSuccess() throws IOException {
        assertThat(run(false)).isEqualTo("0 of 0 scenarios pass\n");
    }

    private void write(String name, String value, String kind) throws IOException {
        Path folder = Files.createDirectories(directory.resolve(name));
        Files.writeString(folder.resolve("router.yaml"), """
                telemetry:
                  instrumentation:
                    instruments:
                      default_requirement_level: none
                      router:
                        orders:
                          {type: counter, value: unit, unit: order, description: Orders., attributes: {kind: {static: 7}}}
                """);
        Files.writeString(folder.resolve("test.yaml"), """
                description: one order
                events:
                  - - router_request: {method: GET, uri: /, body: ""}
                """);
        Files.writeString(
                folder.resolve("metrics.snap"),
                SNAPSHOT.replaceFirst("%s", value).replaceFirst("%s", kind));
    }

    private String run(boolean succeeds) throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        boolean success = ScenarioRunner.run(directory, new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(success).isEqualTo(succeeds);
        return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
