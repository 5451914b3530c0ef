package dev.weir.gateway.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DashboardTest {
    @Test
    void stages_areThePipelines() throws IOException {
        assertThat(dashboard().stages())
                .containsExactlyElementsOf(Arrays.stream(Stage.values())
                        .map(stage -> stage.name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    @Test
    void queries_areOfOneJob_andLeaveNoVariableOpen() throws IOException {
        assertThat(dashboard().written()).hasSizeGreaterThan(20).allMatch(query -> query.contains("{job=\"$job\"}"));
        assertThat(dashboard().queries("streaming")).allMatch(query -> !query.contains("$"));
    }

    private static Dashboard dashboard() throws IOException {
        return Dashboard.read(RunningExample.FOLDER.resolve("dashboard.json"));
    }
}
