package dev.weir.gateway.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.testing.program.Prometheus;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That every query of the dashboard finds something in a real Prometheus that scrapes the running example. */
@Tag("external")
class DashboardOverPrometheusTest {
    private static final long PATIENCE_NANOS = 60_000_000_000L;

    @TempDir
    private Path directory;

    @Test
    void everyQuery_findsSeries_andPanicsSlowPollsAndLongDelaysAmongThem() throws Exception {
        Dashboard dashboard = Dashboard.read(RunningExample.FOLDER.resolve("dashboard.json"));
        try (RunningExample example = RunningExample.start();
                Prometheus prometheus = Prometheus.start(
                        List.of("../scripts/from-package", "prometheus", "prometheus"), directory, "streaming")) {
            prometheus.scrape(example.port());
            List<String> unanswered = new ArrayList<>(dashboard.queries("streaming"));
            int all = unanswered.size();
            long start = System.nanoTime();
            while (!unanswered.isEmpty() && System.nanoTime() - start < PATIENCE_NANOS) {
                for (String query : List.copyOf(unanswered)) {
                    if (isAnswer(query, prometheus.values(query))) {
                        unanswered.remove(query);
                    }
                }
                prometheus.pause();
            }

            assertThat(unanswered).isEmpty();
            assertThat(all).isGreaterThan(30);
            assertThat(prometheus.values(
                            dashboard.jobs().label(), dashboard.jobs().metric()))
                    .containsExactly("streaming");
            prometheus.assertThatNoScrapeFailed();
        }
    }

    /** What the example makes happen all the time must show; anything else may be zero, but has to be a number. */
    private static boolean isAnswer(String query, List<Double> values) {
        boolean happens = query.contains("panic") || query.contains("slow") || query.contains("long_delay");
        return values.stream().anyMatch(value -> Double.isFinite(value) && (!happens || value > 0));
    }
}
