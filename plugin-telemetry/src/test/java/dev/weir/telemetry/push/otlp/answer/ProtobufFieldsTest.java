package dev.weir.telemetry.push.otlp.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.rpc.Status;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceResponse;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import java.io.IOException;
import java.util.SplittableRandom;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProtobufFieldsTest {
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 127, 128, 300, Integer.MAX_VALUE, Long.MAX_VALUE, -1, Long.MIN_VALUE})
    void numbers_areReadAsTheyWereWritten(long number) throws IOException {
        ExportMetricsServiceResponse.Builder response = ExportMetricsServiceResponse.newBuilder();
        response.getPartialSuccessBuilder().setRejectedDataPoints(number).setErrorMessage("why");

        ProtobufFields partial = ProtobufFields.of(
                ProtobufFields.of(bytes(response.build().toByteArray())).bytes(1));

        assertThat(partial.number(1)).isEqualTo(number);
        assertThat(partial.bytes(2).utf8()).isEqualTo("why");
    }

    @Test
    void fieldsOfOtherTypes_arePassedOver() throws IOException {
        NumberDataPoint point = NumberDataPoint.newBuilder()
                .setTimeUnixNano(1)
                .setAsDouble(2.5)
                .setFlags(7)
                .build();

        assertThat(ProtobufFields.of(bytes(point.toByteArray())).number(8)).isEqualTo(7);
    }

    @Test
    void repeatedFields_areAllThere() throws IOException {
        Status status = Status.newBuilder()
                .addDetails(com.google.protobuf.Any.newBuilder().setTypeUrl("a"))
                .addDetails(com.google.protobuf.Any.newBuilder().setTypeUrl("b"))
                .build();

        assertThat(ProtobufFields.of(bytes(status.toByteArray())).all(3)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"08", "0a05", "0affffffffffffffffff01", "07", "0b", "00", "08ffffffffffffffffffffff", "0d01"})
    void whatIsNoMessage_isRefused(String hex) {
        assertThatThrownBy(() -> ProtobufFields.of(ByteString.decodeHex(hex))).isInstanceOf(IOException.class);
    }

    @Test
    void randomBytes_areAMessageOrRefused() {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 20_000; round++) {
            byte[] noise = new byte[random.nextInt(40)];
            random.nextBytes(noise);
            try {
                assertThat(ProtobufFields.of(bytes(noise)).all(1)).isNotNull();
            } catch (IOException e) {
                assertThat(noise).isNotEmpty();
            }
        }
    }

    private static ByteString bytes(byte[] array) {
        return ByteString.of(array);
    }
}
