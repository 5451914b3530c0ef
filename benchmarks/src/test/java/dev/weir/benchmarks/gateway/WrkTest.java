package dev.weir.benchmarks.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class WrkTest {
    private static final String PRINTED = """
            Running 2s test @ http://127.0.0.1:8080/orders
              1 threads and 32 connections
              Thread Stats   Avg      Stdev     Max   +/- Stdev
                Latency     1.71ms  353.00us   9.02ms   91.03%
                Req/Sec    18.70k     1.03k   20.05k    80.00%
              Latency Distribution
                 50%    1.66ms
                 75%    1.80ms
                 90%    1.99ms
                 99%    2.93ms
              37402 requests in 2.01s, 7.99MB read
            Requests/sec:  18609.87
            Transfer/sec:      3.98MB
            """;

    @Test
    void whatWrkPrints_isRead() throws IOException {
        assertThat(Wrk.Result.of(PRINTED)).isEqualTo(new Wrk.Result(37_402, 18_609.87, 2_930));
    }

    @Test
    void aSlowestRequestInMicroseconds_isReadAsThat() throws IOException {
        assertThat(Wrk.Result.of(PRINTED.replace("2.93ms", "731.00us")).p99()).isEqualTo(731);
    }

    @Test
    void aRunWithFailures_isNoResult() {
        assertThatThrownBy(() -> Wrk.Result.of(PRINTED + "  Non-2xx or 3xx responses: 12\n"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Non-2xx or 3xx responses: 12");
    }

    @Test
    void aTextWithoutFigures_isNoResult() {
        assertThatThrownBy(() -> Wrk.Result.of("unable to connect to 127.0.0.1:8080"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("unable to connect");
    }
}
