package dev.weir.telemetry.push.otlp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.telemetry.config.otlp.Compression;
import dev.weir.telemetry.config.otlp.OtlpConfig;
import dev.weir.telemetry.config.otlp.OtlpProtocol;
import dev.weir.telemetry.config.tls.ClientTls;
import dev.weir.telemetry.push.Deadline;
import dev.weir.telemetry.push.Exporter;
import dev.weir.telemetry.push.SampleMetrics;
import dev.weir.telemetry.push.receiver.GrpcReceiver;
import dev.weir.telemetry.push.receiver.HttpReceiver;
import dev.weir.telemetry.push.receiver.ReceivedPush;
import dev.weir.telemetry.push.receiver.Receiver;
import dev.weir.telemetry.push.report.FailureCause;
import dev.weir.telemetry.push.report.PushResult;
import dev.weir.telemetry.yaml.value.Secret;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What arrives at a collector, read by other code than wrote it. */
class DeliveryTest {
    private final SampleMetrics metrics = new SampleMetrics().add(41).add(1);

    @ParameterizedTest
    @EnumSource
    void values_arriveAsTheyWere(OtlpProtocol protocol) throws Exception {
        try (Receiver receiver = receiver(protocol)) {
            Exporter.Export export = export(Configs.plain(protocol, receiver.port()));

            assertThat(export.result()).isEqualTo(new PushResult.Delivered());
            assertThat(export.attempts()).isEqualTo(1);
            ReceivedPush push = receiver.next();
            assertThat(push.calls()).isEqualTo(42);
            assertThat(push.metric("weir.test.calls").getUnit()).isEqualTo("{call}");
            assertThat(push.metric("weir.test.calls")
                            .getSum()
                            .getDataPoints(0)
                            .getAttributes(0)
                            .toString())
                    .contains("kind", "sample");
            assertThat(push.request().getResourceMetrics(0).getResource().toString())
                    .contains("service.name", "sample");
            assertThat(export.bytes()).isEqualTo(push.request().getSerializedSize());
        }
    }

    @ParameterizedTest
    @EnumSource
    void compressedValues_arriveAsTheyWere(OtlpProtocol protocol) throws Exception {
        try (Receiver receiver = receiver(protocol)) {
            export(config(protocol, receiver, Map.of(), Compression.GZIP));

            ReceivedPush push = receiver.next();
            assertThat(push.calls()).isEqualTo(42);
            assertThat(push.headers())
                    .containsEntry(protocol == OtlpProtocol.GRPC ? "grpc-encoding" : "content-encoding", "gzip");
        }
    }

    @ParameterizedTest
    @EnumSource
    void headers_areSentAlong(OtlpProtocol protocol) throws Exception {
        try (Receiver receiver = receiver(protocol)) {
            export(config(protocol, receiver, Map.of("X-Token", Secret.of("open sesame")), Compression.NONE));

            assertThat(receiver.next().headers()).containsEntry("x-token", "open sesame");
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusedPoints_areAFailure_andNotSentAgain(OtlpProtocol protocol) throws Exception {
        try (Receiver receiver = receiver(protocol)) {
            receiver.refuse(7, "too old");

            Exporter.Export export = export(Configs.plain(protocol, receiver.port()));

            assertThat(export.result())
                    .isEqualTo(
                            new PushResult.Failed(FailureCause.PARTIAL, "the collector refused 7 points: \"too old\""));
            assertThat(export.attempts()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anExporter_canBeUsedAgain(OtlpProtocol protocol) throws Exception {
        try (Receiver receiver = receiver(protocol);
                Exporter exporter = OtlpExporter.of(Configs.plain(protocol, receiver.port()))) {
            exporter.export(metrics.collect(), Deadline.in(Duration.ofSeconds(10)));
            metrics.add(1);
            exporter.export(metrics.collect(), Deadline.in(Duration.ofSeconds(10)));

            assertThat(receiver.next().calls()).isEqualTo(42);
            assertThat(receiver.next().calls()).isEqualTo(43);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aClosedExporter_sendsNothing(OtlpProtocol protocol) throws Exception {
        try (Receiver receiver = receiver(protocol)) {
            Exporter exporter = OtlpExporter.of(Configs.plain(protocol, receiver.port()));
            exporter.close();

            Exporter.Export export = exporter.export(metrics.collect(), Deadline.in(Duration.ofSeconds(10)));

            assertThat(export.result())
                    .isEqualTo(new PushResult.Failed(FailureCause.CLOSED, "the exporter was closed"));
            assertThat(receiver.waiting()).isZero();
        }
    }

    private Exporter.Export export(OtlpConfig config) {
        try (Exporter exporter = OtlpExporter.of(config)) {
            return exporter.export(metrics.collect(), Deadline.in(Duration.ofSeconds(10)));
        }
    }

    private static OtlpConfig config(
            OtlpProtocol protocol, Receiver receiver, Map<String, Secret> headers, Compression compression) {
        return Configs.of(protocol, "http://localhost:" + receiver.port(), headers, ClientTls.DEFAULT, compression);
    }

    private static Receiver receiver(OtlpProtocol protocol) throws IOException {
        return protocol == OtlpProtocol.GRPC ? GrpcReceiver.start() : HttpReceiver.start();
    }
}
