package dev.weir.benchmarks.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MetricsPageTest {
    private static final MetricsPage PAGE = new MetricsPage("""
            # TYPE calls counter
            calls_total{http_response_status_code="200",shop="a"} 3
            calls_total{http_response_status_code="200",shop="b"} 4
            calls_total{shop="a"} 10
            calls_total_of_others{shop="a"} 100
            """);

    @Test
    void series_areAddedUp_byLabels() {
        assertThat(PAGE.sum("calls_total", "")).isEqualTo(17);
        assertThat(PAGE.sum("calls_total", "shop=\"a\"")).isEqualTo(13);
        assertThat(PAGE.sum("calls", "")).isZero();
    }

    @Test
    void series_areAddedUp_byStatus() {
        assertThat(PAGE.byStatus("calls_total")).isEqualTo(Map.of(200, 7L));
    }
}
