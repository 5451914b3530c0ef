package dev.weir.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.metrics.aggregate.AggregateMeterProvider;
import dev.weir.telemetry.config.ConfigDocument;
import dev.weir.telemetry.config.Host;
import dev.weir.telemetry.push.receiver.GrpcReceiver;
import dev.weir.telemetry.yaml.expansion.Expansion;
import dev.weir.telemetry.yaml.source.YamlSource;
import io.opentelemetry.sdk.common.export.GrpcSenderProvider;
import io.opentelemetry.sdk.common.export.HttpSenderProvider;
import io.prometheus.metrics.expositionformats.PrometheusProtobufWriter;
import java.time.Duration;
import java.util.Arrays;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The traps that OpenTelemetry and Prometheus are known to set, each with the test that says we are not in it. */
class TrapsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    callbacks of two generations double a counter      | prometheus.ObservedThroughReloadsTest    | anObservedCounter_isNeverDoubled
                    equal labels after cleaning lose the whole scrape  | exposition.CollisionsTest                | countersOfEqualLabels_areAdded
                    a view sets the reader's limit aside               | generation.SeriesLimitTest               | theLimitIncludesTheSeriesForTheRest
                    two views that match make two streams              | generation.ViewedStreamsTest             | aPatternAndANameMakeOneStream_andTheNameWins
                    exemplars keep what a view removed                 | exposition.ExemplarsTest                 | attributesThatAViewRemoved_areNeverShown
                    libraries add metrics of their own                 | TrapsTest                                | whatLibrariesMeasureOfThemselves_isNotSent
                    a provider's shutdown blocks its caller            | push.PusherTest                          | shutdown_returnsByItsDeadline_whenTheExporterHangs
                    two senders on the class path, and chance decides  | TrapsTest                                | noSenderIsFoundByChance
                    metrics that promtool refuses                      | prometheus.PromtoolTest                  | allKindsOfMetrics_andThePluginsOwn_areFlawless_throughReloads
                    the order of metrics differs from run to run       | exposition.CollisionsTest                | theOrderOfCollection_changesNothing
                    rendering on an event loop stops all connections   | scrape.ScrapeListenerTest                | page_isRendered_onADaemonThreadOfItsOwn
                    protobuf that needs the host's protobuf-java       | TrapsTest                                | stockProtobuf_bringsItsOwnLibrary
                    """)
    void eachTrap_hasATest(String trap, String test, String method) throws ClassNotFoundException {
        Class<?> found = Class.forName(TrapsTest.class.getPackageName() + "." + test);

        assertThat(found.getDeclaredMethods())
                .as(trap)
                .filteredOn(one -> one.getName().equals(method))
                .singleElement()
                .matches(one -> Arrays.stream(one.getAnnotations())
                        .anyMatch(annotation -> annotation.annotationType() == Test.class
                                || annotation.annotationType() == ParameterizedTest.class));
    }

    @Test
    void whatLibrariesMeasureOfThemselves_isNotSent() throws Exception {
        try (GrpcReceiver receiver = GrpcReceiver.start()) {
            String yaml = "telemetry: {exporters: {metrics: {prometheus: {enabled: true, listen: '127.0.0.1:0'}, "
                    + "otlp: {enabled: true, endpoint: 'http://127.0.0.1:" + receiver.port()
                    + "', batch_processor: {scheduled_delay: 1h}}}}}";
            AggregateMeterProvider aggregate = AggregateMeterProvider.create();
            try (TelemetryPlugin plugin = TelemetryPlugin.start(
                    ConfigDocument.load(YamlSource.of("telemetry.yaml", yaml), Expansion.none(), Host.any()),
                    TelemetryOptions.standard().withAggregate(aggregate))) {
                plugin.flush(Duration.ofSeconds(5));
                plugin.flush(Duration.ofSeconds(5));
                receiver.next();

                assertThat(receiver.next().request().toString())
                        .contains("weir.telemetry.push")
                        .doesNotContain("io.opentelemetry", "otel.sdk");
                assertThat(Scraped.from(plugin).lines()).noneMatch(line -> line.contains("otel_sdk"));
            }
        }
    }

    @Test
    void noSenderIsFoundByChance() {
        assertThat(ServiceLoader.load(HttpSenderProvider.class)).isEmpty();
        assertThat(ServiceLoader.load(GrpcSenderProvider.class)).isEmpty();
    }

    @Test
    void stockProtobuf_bringsItsOwnLibrary() {
        assertThat(new PrometheusProtobufWriter().isAvailable()).isTrue();
    }
}
