package dev.weir.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.metrics.aggregate.AggregateMeterProvider;
import dev.weir.metrics.current.CurrentMeterProvider;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DemonstrationTest {

    @Test
    void output_showsEachDestinationsShare_andThatOnlyTheReplacedOneStartsAnew() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        AggregateMeterProvider previous = CurrentMeterProvider.setProcess(AggregateMeterProvider.create());
        try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            Demonstration.run(out);
        } finally {
            CurrentMeterProvider.setProcess(previous);
        }
        String all = bytes.toString(StandardCharsets.UTF_8);
        int replaced = all.indexOf("PUBLIC was given a new provider");
        String before = all.substring(0, replaced);
        String after = all.substring(replaced);

        assertThat(section(before, "PUBLIC"))
                .contains("weir.operations {http.response.status_code=200} = 3 {operation}")
                .contains("weir.open_connections {http.connection.state=\"active\"} = 1")
                .doesNotContain("weir.config.routes");
        assertThat(section(before, "PRIVATE"))
                .contains("weir.operations {http.response.status_code=200} = 3 {operation}")
                .contains("weir.config.routes {} = 12 {route}")
                .doesNotContain("weir.cache.hit");
        assertThat(section(after, "PUBLIC"))
                .contains("weir.operations {http.response.status_code=200} = 2 {operation}")
                .contains("weir.open_connections {http.connection.state=\"active\"} = 1");
        assertThat(section(after, "PUBLIC_PROMETHEUS"))
                .contains("weir.operations {http.response.status_code=200} = 5 {operation}")
                .contains("weir.cache.hit {kind=\"response\"} = 3 {hit}");
        assertThat(after).contains("weir.config.routes of meter weir\nPUBLIC refused: denied by");
    }

    private static String section(String text, String destination) {
        int start = text.indexOf("  " + destination + "\n");
        int end = text.indexOf("\n\n", start);
        return text.substring(start, end);
    }
}
