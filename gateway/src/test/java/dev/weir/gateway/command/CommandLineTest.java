package dev.weir.gateway.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {
    private static final String GATEWAY = """
            gateway:
              listen: 127.0.0.1:0
              upstreams:
                shop: { url: http://127.0.0.1:9 }
              routes:
                - { path: /, upstream: shop }
            """;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final CommandLine commands =
            new CommandLine(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));

    @Test
    void help_listsTheCommands() {
        assertThat(commands.run("--help")).isEqualTo(CommandLine.OK);
        assertThat(out.toString(UTF_8)).contains("weir run FILE", "weir check FILE", "weir scenarios DIR", "Status: 0");
        assertThat(commands.run("check", "--help")).isEqualTo(CommandLine.OK);
        assertThat(out.toString(UTF_8)).contains("usage: weir check FILE");
    }

    @Test
    void version_isPrinted() {
        assertThat(commands.run("--version")).isEqualTo(CommandLine.OK);
        assertThat(out.toString(UTF_8)).startsWith("weir ");
    }

    @Test
    void argumentsThatMakeNoSense_areRefused_withTheUsage() {
        assertThat(commands.run()).isEqualTo(CommandLine.USAGE);
        assertThat(commands.run("chek", "file")).isEqualTo(CommandLine.USAGE);
        assertThat(commands.run("check")).isEqualTo(CommandLine.USAGE);
        assertThat(commands.run("check", "--all", "file")).isEqualTo(CommandLine.USAGE);
        assertThat(commands.run("scenarios", folder.resolve("none").toString())).isEqualTo(CommandLine.USAGE);

        assertThat(err.toString(UTF_8))
                .contains("there is no command \"chek\"", "usage: weir check FILE", "is no folder");
        assertThat(out.toString(UTF_8)).isEmpty();
    }

    @Test
    void check_saysOk_andWhatIsIgnored() throws IOException {
        Path file = write(GATEWAY + "telemetry:\n  exporters:\n    tracing: {}\n");

        assertThat(commands.run("check", file.toString())).isEqualTo(CommandLine.OK);

        assertThat(out.toString(UTF_8)).contains("\"tracing\" is ignored").endsWith("ok\n");
        assertThat(err.toString(UTF_8)).isEmpty();
    }

    @Test
    void check_saysAllThatIsWrong_inBothPartsOfTheFile() throws IOException {
        Path file = write("""
                gateway:
                  listen: 127.0.0.1:8080
                  upstreams:
                    shop: { url: http://127.0.0.1:9/path }
                    stock: { url: http://127.0.0.1:9, tls: { domain_name: stock } , max_conections: 5 }
                  routes:
                    - { path: orders, upstream: shop }
                    - { path: /a, upstream: shoop }
                    - { path: /b, upstream: shop }
                    - { path: /b/, upstream: stock }
                telemetry:
                  exporters:
                    metrics:
                      prometheus: { enabled: true, listen: 127.0.0.1:8080 }
                      otpl: {}
                telemtry: {}
                """);

        assertThat(commands.run("check", file.toString())).isEqualTo(CommandLine.FAILED);

        assertThat(out.toString(UTF_8)).isEmpty();
        assertThat(err.toString(UTF_8).replace(folder + "/", ""))
                .contains(
                        "weir.yaml:4:",
                        "an upstream has no path",
                        "the settings for TLS have no effect",
                        "unknown key \"max_conections\"",
                        "max_connections",
                        "a route's path starts with a slash",
                        "there is no upstream of this name",
                        "\"shop\"",
                        "an earlier route has this path and host",
                        "the gateway itself listens on 127.0.0.1:8080",
                        "unknown key \"otpl\"",
                        "unknown key \"telemtry\"");
    }

    @Test
    void check_saysThatAFileIsNotThere() {
        assertThat(commands.run("check", folder.resolve("none.yaml").toString()))
                .isEqualTo(CommandLine.FAILED);
        assertThat(err.toString(UTF_8)).contains("none.yaml");
    }

    @Test
    void run_refusesABrokenFile() throws IOException {
        Path file = write("gateway: {}\n");

        assertThat(commands.run("run", file.toString())).isEqualTo(CommandLine.FAILED);
        assertThat(err.toString(UTF_8)).contains("missing key \"listen\"", "missing key \"upstreams\"");
    }

    @Test
    void scenarios_failWhereTheyDiffer() throws IOException {
        Path scenario = Files.createDirectories(folder.resolve("cases/one"));
        Files.writeString(scenario.resolve("router.yaml"), "telemetry: {}\n");
        Files.writeString(scenario.resolve("test.yaml"), "description: nothing happens\nevents: []\n");
        Files.writeString(
                scenario.resolve("metrics.snap"), "---\nsource: x\n---\n- name: acme\n  data:\n    datapoints: []\n");

        assertThat(commands.run("scenarios", folder.resolve("cases").toString()))
                .isEqualTo(CommandLine.FAILED);
        assertThat(out.toString(UTF_8)).contains("FAIL one", "0 of 1 scenarios pass");
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("weir.yaml"), text);
    }
}
