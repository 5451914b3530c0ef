package dev.weir.telemetry.exposition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.telemetry.config.prometheus.ResourceSelector;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.metrics.ExemplarFilter;
import io.opentelemetry.sdk.metrics.InstrumentSelector;
import io.opentelemetry.sdk.metrics.InstrumentType;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.View;
import io.opentelemetry.sdk.metrics.data.AggregationTemporality;
import io.opentelemetry.sdk.metrics.export.CollectionRegistration;
import io.opentelemetry.sdk.metrics.export.MetricReader;
import io.prometheus.metrics.expositionformats.generated.com_google_protobuf_4_35_0.Metrics.Exemplar;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExemplarsTest {
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final Context IN_SPAN = Context.root()
            .with(Span.wrap(
                    SpanContext.create(TRACE, "b7ad6b7169203331", TraceFlags.getSampled(), TraceState.getDefault())));

    private final Tap tap = new Tap();
    private final SdkMeterProvider provider = SdkMeterProvider.builder()
            .registerMetricReader(tap)
            .setExemplarFilter(ExemplarFilter.alwaysOn())
            .registerView(
                    InstrumentSelector.builder().setName("*").build(),
                    View.builder().setAttributeFilter(Set.of("kept")).build())
            .build();
    private final LongCounter counter = provider.get("m").counterBuilder("c").build();
    private final DoubleHistogram histogram = provider.get("m")
            .histogramBuilder("h")
            .setExplicitBucketBoundariesAdvice(List.of(1.0, 2.0))
            .build();

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void openMetrics_showsTheTraceOfACount() {
        counter.add(3, Attributes.empty(), IN_SPAN);

        assertThat(scrape(Scrape.OPEN_METRICS).text())
                .containsPattern("c_total\\{otel_scope_name=\"m\"} 3 # \\{trace_id=\"" + TRACE
                        + "\",span_id=\"b7ad6b7169203331\"} 3 [0-9]{10}\\.[0-9]{3}\n");
    }

    @Test
    void openMetrics_showsTheTraceOfABucketBesideIt() {
        histogram.record(1.5, Attributes.empty(), IN_SPAN);
        histogram.record(7, Attributes.empty(), IN_SPAN);

        assertThat(scrape(Scrape.OPEN_METRICS).parsed().exemplars())
                .hasSize(2)
                .satisfies(exemplars -> exemplars.forEach((series, exemplar) ->
                        assertThat(exemplar).contains(series.labels().containsValue("2.0") ? "} 1.5 " : "} 7 ")));
    }

    @Test
    void protobuf_showsTheTraceToo() {
        counter.add(3, Attributes.empty(), IN_SPAN);

        Exemplar exemplar = ProtobufMessages.parse(scrape(Scrape.PROTOBUF).body())
                .get(0)
                .getMetric(0)
                .getCounter()
                .getExemplar();

        assertThat(exemplar.getLabel(0).getValue()).isEqualTo(TRACE);
        assertThat(exemplar.getValue()).isEqualTo(3);
        assertThat(exemplar.getTimestamp().getSeconds()).isPositive();
    }

    @Test
    void classicText_showsNone() {
        counter.add(3, Attributes.empty(), IN_SPAN);

        assertThat(scrape("text/plain").text()).doesNotContain(TRACE);
    }

    @Test
    void attributesThatAViewRemoved_areNeverShown() {
        counter.add(
                3,
                Attributes.builder().put("secret", "canary").put("kept", "yes").build(),
                IN_SPAN);

        assertThat(scrape(Scrape.OPEN_METRICS).text()).contains("kept").doesNotContain("canary");
        assertThat(scrape(Scrape.PROTOBUF).text()).contains("kept").doesNotContain("canary");
    }

    @Test
    void anExampleThatLeadsToNoTrace_isNotShown() {
        counter.add(3, Attributes.empty(), Context.root());

        assertThat(scrape(Scrape.OPEN_METRICS).text()).contains("c_total{otel_scope_name=\"m\"} 3\n");
    }

    private Scrape scrape(String accept) {
        return Scrape.of(accept, ResourceSelector.NONE, tap.registration.collectAllMetrics());
    }

    private static final class Tap implements MetricReader {
        CollectionRegistration registration = CollectionRegistration.noop();

        @Override
        public void register(CollectionRegistration newRegistration) {
            registration = newRegistration;
        }

        @Override
        public AggregationTemporality getAggregationTemporality(InstrumentType type) {
            return AggregationTemporality.CUMULATIVE;
        }

        @Override
        public CompletableResultCode forceFlush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }
}
