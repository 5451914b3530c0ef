package dev.weir.telemetry.scrape.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptEncodingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "gzip",
                "GZIP",
                "x-gzip",
                "*",
                "deflate, gzip;q=0.1, br",
                "gzip ; q=0.001",
                "gzip;q=1.000",
                "identity;q=0.5, gzip;q=0.5",
                "identity;q=0, *;q=0.1",
                ",,gzip,,",
            })
    void gzipIsPreferred(String header) {
        assertThat(AcceptEncoding.prefersGzip(List.of(header))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "identity",
                "br, deflate, zstd",
                "gzip;q=0",
                "gzip;q=0.000",
                "*;q=0",
                "*, gzip;q=0",
                "gzip;q=0.4, identity;q=0.5",
                "gzip;q=NaN",
                "gzip;q=-1",
                "gzip;q=1e9",
                "gzip;q=.",
                "gzip;q=",
                "gzip;level=9",
                "gzipped",
                ";;;",
            })
    void plainTextIsPreferred(String header) {
        assertThat(AcceptEncoding.prefersGzip(List.of(header))).isFalse();
    }

    @Test
    void severalHeaders_countAsOne() {
        assertThat(AcceptEncoding.prefersGzip(List.of("br", "gzip"))).isTrue();
        assertThat(AcceptEncoding.prefersGzip(List.of())).isFalse();
    }
}
