package dev.weir.telemetry.scrape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.telemetry.config.prometheus.Authentication;
import dev.weir.telemetry.config.tls.ServerTls;
import dev.weir.telemetry.exposition.MetricsPage;
import io.netty.buffer.ByteBufAllocator;
import java.io.IOException;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BuffersTest {
    private static final int ROUNDS = 5;
    private static final MetricsPage BREAKING = Pages.of(out -> {
        Pages.ofSize(100_001).open(null).writeTo(out);
        throw new IllegalStateException("a page that breaks");
    });

    @Test
    void lostBuffer_isReported() throws Exception {
        try (LeakReports leaks = new LeakReports()) {
            for (int i = 0; i < 10; i++) {
                ByteBufAllocator.DEFAULT.buffer(1);
            }

            assertThat(leaks.afterCollection()).isNotEmpty();
        }
    }

    static Stream<Arguments> endings() {
        return Stream.of("Accept-Encoding: gzip", "Accept-Encoding: identity")
                .flatMap(encoding -> Stream.of(
                        Arguments.of("reads all", encoding, Pages.ofSize(100_001), true),
                        Arguments.of("leaves", encoding, Pages.ofSize(50_000_000), false),
                        Arguments.of("is broken off", encoding, BREAKING, true)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("endings")
    void noBufferIsLost(String ending, String encoding, MetricsPage page, boolean reads) throws Exception {
        assertThat(leaksOf(page, encoding, reads, null)).isEmpty();
        assertThat(leaksOf(page, encoding, reads, PemFiles.server("server", null)))
                .isEmpty();
    }

    private static Iterable<String> leaksOf(MetricsPage page, String encoding, boolean reads, @Nullable ServerTls tls)
            throws Exception {
        try (LeakReports leaks = new LeakReports()) {
            try (TestListener listener =
                    TestListener.with(TestListener.settings(page, TestListener.PATIENT, Authentication.NONE, tls))) {
                for (int round = 0; round < ROUNDS; round++) {
                    scrape(listener, encoding, reads, tls != null);
                    listener.events().nextScraped();
                }
            }
            return leaks.afterCollection();
        }
    }

    private static void scrape(TestListener listener, String encoding, boolean reads, boolean isSecure)
            throws Exception {
        if (isSecure) {
            try (SSLSocket socket = PemFiles.client(null, listener.port())) {
                scrape(new RawConnection(socket), encoding, reads);
            }
        } else {
            try (RawConnection connection = listener.connect()) {
                scrape(connection, encoding, reads);
            }
        }
    }

    private static void scrape(RawConnection connection, String encoding, boolean reads) throws IOException {
        connection
                .request("GET /metrics HTTP/1.1", "Connection: close", encoding)
                .head();
        if (reads) {
            connection.drain();
        }
    }
}
