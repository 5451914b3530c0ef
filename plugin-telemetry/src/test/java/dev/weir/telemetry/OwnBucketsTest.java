package dev.weir.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.metrics.filter.DefaultFilters;
import dev.weir.selectors.value.AttributeText;
import dev.weir.telemetry.config.ConfigDocument;
import dev.weir.telemetry.config.Host;
import dev.weir.telemetry.instruments.plan.Instruments;
import dev.weir.telemetry.instruments.standard.FetchDuration;
import dev.weir.telemetry.scenario.script.ScriptReader;
import dev.weir.telemetry.yaml.expansion.Expansion;
import dev.weir.telemetry.yaml.source.YamlSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The buckets of a file's own histograms, as they are scraped. */
class OwnBucketsTest {
    private static final String FILE = """
        telemetry:
          exporters:
            metrics:
              common: {buckets: [0.5, 1], views: [VIEWS]}
              prometheus: {enabled: true, listen: "127.0.0.1:0"}
          instrumentation:
            instruments:
              router:
                own: {type: histogram, value: duration, unit: s, description: d, buckets: [0.25, 60]}
                plain: {type: histogram, value: duration, unit: s, description: d}
              graphql:
                length: {type: histogram, value: {list_length: value}, unit: s, description: d, buckets: [3]}
        """;

    private static final String SCRIPT = """
        description: ""
        events:
          - - router_request: {method: GET, uri: /, body: "", headers: {}}
            - router_response: {status: 200, body: "", headers: {}}
            - response_field: {typed_value: {list: {values: [], type_name: Q, field_type: A, field_name: a}}}
        """;

    @Test
    void anInstrumentsBuckets_outrankThoseOfItsUnit() {
        List<String> page = played("");

        assertThat(bounds(page, "own_seconds")).containsExactly("0.25", "60.0", "+Inf");
        assertThat(bounds(page, "plain_seconds")).containsExactly("0.5", "1.0", "+Inf");
        assertThat(bounds(page, "length_seconds")).containsExactly("3.0", "+Inf");
    }

    @Test
    void aViewsBuckets_outrankAnInstruments() {
        List<String> page = played("{name: own, aggregation: {histogram: {buckets: [7]}}}");

        assertThat(bounds(page, "own_seconds")).containsExactly("7.0", "+Inf");
    }

    private static List<String> played(String views) {
        ConfigDocument document = ConfigDocument.load(
                YamlSource.of("telemetry.yaml", FILE.replace("VIEWS", views)), Expansion.none(), Host.any());
        try (TestTelemetry telemetry = TestTelemetry.start()) {
            telemetry.plugin.reload(document);
            ScriptReader.read(YamlSource.of("script.yaml", SCRIPT))
                    .play(Instruments.build(
                            document.telemetry().instruments(),
                            telemetry.aggregate.get(DefaultFilters.DYNAMIC_METER),
                            telemetry.aggregate.get(FetchDuration.METER),
                            new AttributeText(AttributeText.DEFAULT_BYTES),
                            System::nanoTime));
            return telemetry.scrape().lines();
        }
    }

    private static List<String> bounds(List<String> page, String family) {
        return page.stream()
                .filter(line -> line.startsWith(family + "_bucket"))
                .map(line -> line.replaceAll(".*le=\"([^\"]*)\".*", "$1"))
                .toList();
    }
}
