package dev.weir.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.selectors.stage.http.Headers;
import dev.weir.selectors.stage.http.RouterRequest;
import dev.weir.selectors.stage.http.RouterResponse;
import dev.weir.telemetry.request.RouterStage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Requests of which no destination takes anything. */
class UntakenRequestsTest {
    private static final String ACTIVE = "http_server_active_requests_request";
    private static final String COUNT = "http_server_request_duration_seconds_count";
    private static final RouterResponse OK = RouterResponse.of(200, Headers.NONE);

    private final List<String> asked = new ArrayList<>();
    private final Headers watched = new Headers() {
        @Override
        public String first(String name) {
            asked.add(name);
            return "";
        }

        @Override
        public List<String> all(String name) {
            asked.add(name);
            return List.of();
        }
    };

    @Test
    void nothingIsLookedAt_whileNoDestinationIsOn() {
        try (LogLines log = new LogLines();
                TestTelemetry telemetry = TestTelemetry.start()) {
            begin(telemetry).response(RouterResponse.of(200, watched));
            assertThat(asked).isEmpty();

            telemetry.reload(TestTelemetry.SCRAPED);
            begin(telemetry).response(RouterResponse.of(200, watched));
            assertThat(asked).isNotEmpty();
        }
    }

    @Test
    void aRequestThatBeganUntaken_leavesNoTrace_whenADestinationComes() {
        try (LogLines log = new LogLines();
                TestTelemetry telemetry = TestTelemetry.start()) {
            RouterStage before = begin(telemetry);
            telemetry.reload(TestTelemetry.SCRAPED);
            RouterStage after = begin(telemetry);
            before.response(OK);

            assertThat(telemetry.scrape().sum(ACTIVE)).isEqualTo(1);
            assertThat(telemetry.scrape().has(COUNT)).isFalse();
            after.response(OK);
            assertThat(telemetry.scrape().sum(ACTIVE)).isZero();
            assertThat(telemetry.scrape().sum(COUNT)).isEqualTo(1);
        }
    }

    @Test
    void aRequestThatBeganTaken_goesOn_whenItsDestinationGoesAndComesBack() {
        try (LogLines log = new LogLines();
                TestTelemetry telemetry = TestTelemetry.start(TestTelemetry.SCRAPED)) {
            RouterStage stage = begin(telemetry);
            telemetry.reload();
            telemetry.reload(TestTelemetry.SCRAPED);
            stage.response(OK);

            assertThat(telemetry.scrape().sum(COUNT)).isEqualTo(1);
        }
    }

    private RouterStage begin(TestTelemetry telemetry) {
        return telemetry.plugin.requests().begin(RouterRequest.of("GET", "/orders", watched));
    }
}
