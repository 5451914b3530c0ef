package dev.weir.telemetry.exposition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptHeaderTest {
    private static final String PROTOBUF =
            "application/vnd.google.protobuf;proto=io.prometheus.client.MetricFamily;encoding=delimited";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    application/openmetrics-text;version=1.0.0;q=0.8,text/plain;version=0.0.4;q=0.5,*/*;q=0.1          | OPEN_METRICS
                    application/openmetrics-text; version=1.0.0; charset=utf-8                                        | OPEN_METRICS
                    application/openmetrics-text                                                                      | OPEN_METRICS
                    Application/OpenMetrics-Text;Version="1.0.0"                                                      | OPEN_METRICS
                    application/openmetrics-text;version=1.0.0;escaping=allow-utf-8;q=0.5,text/plain;version=1.0.0;q=0.4 | OPEN_METRICS
                    application/openmetrics-text;version=0.0.1,text/plain;q=0.1                                       | CLASSIC
                    application/openmetrics-text;version=2.0.0                                                        | CLASSIC
                    application/openmetrics-text;q=0.3,text/plain;q=0.7                                               | CLASSIC
                    application/openmetrics-text,text/plain                                                           | OPEN_METRICS
                    text/plain,application/openmetrics-text                                                           | CLASSIC
                    application/openmetrics-text;q=0,text/plain;q=0                                                   | CLASSIC
                    text/html,application/xhtml+xml,*/*;q=0.8                                                         | CLASSIC
                    text/*                                                                                            | CLASSIC
                    """)
    void theFormatThatIsLikedBest_isChosen(String accept, ExpositionFormat format) {
        assertThat(AcceptHeader.choose(accept)).isEqualTo(format);
    }

    @Test
    void protobuf_isChosenByItsFullName() {
        assertThat(AcceptHeader.choose(PROTOBUF + ";q=0.6,application/openmetrics-text;version=1.0.0;q=0.5,*/*;q=0.2"))
                .isEqualTo(ExpositionFormat.PROTOBUF);
        assertThat(AcceptHeader.choose("application/vnd.google.protobuf;encoding=delimited,text/plain;q=0.1"))
                .isEqualTo(ExpositionFormat.CLASSIC);
        assertThat(AcceptHeader.choose(PROTOBUF.replace("delimited", "text"))).isEqualTo(ExpositionFormat.CLASSIC);
    }

    @Test
    void noHeader_isClassicText() {
        assertThat(AcceptHeader.choose(null)).isEqualTo(ExpositionFormat.CLASSIC);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",",
                ";",
                ";;;,,,=;=",
                "application/openmetrics-text;q=",
                "application/openmetrics-text;q=.",
                "application/openmetrics-text;q=1.1",
                "application/openmetrics-text;q=-1",
                "application/openmetrics-text;q=NaN",
                "application/openmetrics-text;q=1e0",
                "application/openmetrics-text;q=0.000000000001",
                "\u0000",
                "application/json"
            })
    void damagedHeaders_areClassicText(String accept) {
        assertThat(AcceptHeader.choose(accept)).isEqualTo(ExpositionFormat.CLASSIC);
    }

    @Test
    void contentTypes_areThoseThatPrometheusKnows() {
        assertThat(Scrape.classic().contentType()).isEqualTo("text/plain; version=0.0.4; charset=utf-8");
        assertThat(Scrape.openMetrics().contentType())
                .isEqualTo("application/openmetrics-text; version=1.0.0; charset=utf-8");
        assertThat(Scrape.protobuf().contentType())
                .isEqualTo(
                        "application/vnd.google.protobuf; proto=io.prometheus.client.MetricFamily; encoding=delimited");
    }
}
