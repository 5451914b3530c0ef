package dev.weir.benchmarks.soak;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class SoakVerdictsTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final SoakVerdicts verdicts = new SoakVerdicts(new PrintStream(said, true, UTF_8));
    private final TrafficCounts counts = new TrafficCounts();

    @Test
    void countsThatAgree_areKept() {
        sendTwoOfWhichOneIsAnswered();
        verdicts.counts(counts, seen(1, 1));

        assertThat(verdicts.allKept()).isTrue();
        assertThat(said.toString(UTF_8)).startsWith("KEPT   requests: 2 sent, 2 seen by the gateway\n");
    }

    @Test
    void requestThatTheGatewayHasNotSeen_breaks() {
        sendTwoOfWhichOneIsAnswered();
        verdicts.counts(counts, seen(1, 0));

        assertThat(verdicts.allKept()).isFalse();
    }

    @Test
    void responseThatTheGatewayHasNotBegun_breaks() {
        sendTwoOfWhichOneIsAnswered();
        verdicts.counts(counts, seen(0, 2));

        assertThat(verdicts.allKept()).isFalse();
        assertThat(said.toString(UTF_8)).contains("KEPT   requests", "BROKEN whole responses by status");
    }

    @Test
    void lostBuffer_breaks() {
        verdicts.log("SEVERE LEAK: ByteBuf.release() was not called before it's garbage-collected.\n");

        assertThat(verdicts.allKept()).isFalse();
        assertThat(said.toString(UTF_8)).startsWith("BROKEN lost buffers: SEVERE LEAK");
    }

    @Test
    void requestLeftOpen_breaks() {
        verdicts.open(new MetricsPage("http_server_active_requests_request{a=\"b\"} 1\n"));

        assertThat(verdicts.allKept()).isFalse();
    }

    private void sendTwoOfWhichOneIsAnswered() {
        counts.sent();
        counts.sent();
        counts.left();
        counts.answered(200);
    }

    private static MetricsPage seen(int answered, int others) {
        String name = "http_server_request_duration_seconds_count";
        return new MetricsPage(name + "{http_response_status_code=\"200\"} " + answered + "\n" + name
                + "{http_response_status_code=\"502\"} " + others + "\n");
    }
}
