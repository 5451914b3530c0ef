package dev.weir.gateway.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class StreamingExampleTest {

    @Test
    void example_saysWhatToOpen_andHowFarItIs_andShowsItsMetricsThere() throws Exception {
        try (RunningExample running = RunningExample.start()) {
            String address = "http://127.0.0.1:" + running.port() + "/metrics";
            String first = running.lineWith("1 s: ");

            assertThat(first)
                    .matches(
                            "1 s: \\d+ segments, \\d+ of them corrupt \\(panics\\), \\d+ slow to detect \\(slow polls\\)");
            assertThat(running.output()).contains("Open " + address, "dashboard.json", "Ctrl-C ends it");
            HttpResponse<String> page = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(page.body())
                    .contains(
                            "total_poll_count_total{task=\"intake\"",
                            "task_panic_count_total{task=\"decode\"",
                            "vad_real_time_factor_bucket{outcome=\"ok\"",
                            "stream_segments_open{",
                            "service_name=\"streaming-example\"");
        }
    }

    @Test
    void end_isSaid_andClosesThePort() throws Exception {
        RunningExample running = RunningExample.start();
        int port = running.port();
        running.close();

        assertThat(running.output()).containsPattern("Ended after \\d+ segments\\.");
        assertThat(RunningExample.isOpen(port)).isFalse();
    }
}
