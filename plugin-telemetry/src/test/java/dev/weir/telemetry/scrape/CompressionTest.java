package dev.weir.telemetry.scrape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.telemetry.scrape.RawConnection.Answer;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class CompressionTest {
    private static final int SIZE = 1_000_000;

    @Test
    void gzip_comesBackAsItWas_andIsMuchSmaller() throws Exception {
        try (TestListener listener = TestListener.serving(Pages.ofSize(SIZE));
                RawConnection connection = listener.connect()) {
            String plain = connection.get("/metrics").text();
            Answer answer = connection
                    .request("GET /metrics HTTP/1.1", "Accept-Encoding: zstd, gzip;q=0.5")
                    .answer();

            assertThat(answer.header("content-encoding")).isEqualTo("gzip");
            assertThat(answer.header("vary")).isEqualTo("Accept, Accept-Encoding");
            assertThat(answer.bytes()).hasSizeLessThan(SIZE / 10);
            try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(answer.bytes()))) {
                assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo(plain)
                        .hasSize(SIZE);
            }
            assertThat(listener.events().nextScraped().bytes()).isEqualTo(SIZE);
            assertThat(listener.events().nextScraped().bytes()).isEqualTo(answer.bytes().length);
        }
    }

    @Test
    void head_namesTheEncoding_thatGetWouldHave() throws Exception {
        try (TestListener listener = TestListener.serving(Pages.ofSize(SIZE));
                RawConnection connection = listener.connect()) {
            Answer head = connection
                    .request("HEAD /metrics HTTP/1.1", "Accept-Encoding: gzip")
                    .head();

            assertThat(head.header("content-encoding")).isEqualTo("gzip");
            assertThat(connection.get("/metrics").text()).hasSize(SIZE);
        }
    }
}
