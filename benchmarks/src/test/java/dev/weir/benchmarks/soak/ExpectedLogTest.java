package dev.weir.benchmarks.soak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExpectedLogTest {

    @Test
    void editsAndFailingCollectors_areExpected() {
        assertThat(ExpectedLog.unexpected("""
                        listening on /127.0.0.1:8080
                        INFO telemetry configuration applied: PUBLIC has another resource
                        PUBLIC pushes to http://127.0.0.1:1 instead of http://127.0.0.1:2
                        router soak.requests.1 is gone
                        starts anew: PUBLIC soak.requests.1: it is not defined any more
                        WARNING a push to public failed, timed out: no answer came in time
                        """)).isEmpty();
    }

    @Test
    void everythingElse_isNot() {
        String log = """
                starts anew: PUBLIC http.server.request.duration: it has other buckets
                WARNING a push to public failed, broken: the answer is malformed
                Exception in thread "main" java.lang.IllegalStateException
                SEVERE LEAK: ByteBuf.release() was not called before it's garbage-collected.
                """;

        assertThat(ExpectedLog.unexpected(log))
                .containsExactlyElementsOf(log.lines().toList());
    }
}
