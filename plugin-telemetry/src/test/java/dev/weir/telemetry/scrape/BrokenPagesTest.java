package dev.weir.telemetry.scrape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.telemetry.exposition.MetricsPage;
import dev.weir.telemetry.scrape.RawConnection.Answer;
import dev.weir.telemetry.scrape.RecordedEvents.Scraped;
import dev.weir.telemetry.scrape.event.ScrapeOutcome;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenPagesTest {
    @Test
    void pageThatCannotBeOpened_isAnsweredWith500_andTold() throws Exception {
        RuntimeException broken = new IllegalStateException("canary");

        assertThat(scrapeFailing(() -> {
                    throw broken;
                }))
                .isSameAs(broken);
    }

    @Test
    void error_isToldLikeAnyOther() throws Exception {
        Error broken = new StackOverflowError("canary");

        assertThat(scrapeFailing(() -> {
                    throw broken;
                }))
                .isSameAs(broken);
    }

    @Test
    void pageThatFailsBeforeAnythingIsSent_isAnsweredWith500() throws Exception {
        IOException broken = new IOException("canary");

        assertThat(scrapeFailing(Pages.of(out -> {
                    out.write(new byte[1_000]);
                    throw broken;
                })))
                .isSameAs(broken);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain\r\nSet-Cookie: canary", "text/plain\u0000canary"})
    void contentTypeThatIsNoHeader_isAnsweredWith500(String contentType) throws Exception {
        assertThat(scrapeFailing(() -> accept -> Pages.page(contentType, out -> out.write('x'))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip"})
    void pageThatFailsLater_isBrokenOff(String encoding) throws Exception {
        RuntimeException broken = new IllegalStateException("canary");
        MetricsPage page = Pages.of(out -> {
            Pages.ofSize(5_000_000).open(null).writeTo(out);
            throw broken;
        });
        try (TestListener listener = TestListener.serving(page);
                RawConnection connection = listener.connect()) {
            connection.request("GET /metrics HTTP/1.1", "Accept-Encoding: " + encoding);

            assertThatThrownBy(connection::answer).isInstanceOf(IOException.class);
            Scraped scraped = listener.events().nextScraped();
            assertThat(scraped.outcome()).isEqualTo(ScrapeOutcome.PAGE_FAILED);
            assertThat(scraped.cause()).isSameAs(broken);
        }
    }

    @Test
    void pageThatClosesItsStream_andFails_isStillBrokenOff() throws Exception {
        MetricsPage page = Pages.of(out -> {
            Pages.ofSize(100_000).open(null).writeTo(out);
            out.close();
            throw new IllegalStateException("canary");
        });
        try (TestListener listener = TestListener.serving(page);
                RawConnection connection = listener.connect()) {
            connection.request("GET /metrics HTTP/1.1");

            assertThatThrownBy(connection::answer).isInstanceOf(IOException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip"})
    void pageThatClosesItsStream_isWhole(String encoding) throws Exception {
        MetricsPage page = Pages.of(out -> {
            out.write('x');
            out.close();
        });
        try (TestListener listener = TestListener.serving(page);
                RawConnection connection = listener.connect()) {
            connection.request("GET /metrics HTTP/1.1", "Accept-Encoding: " + encoding);

            assertThat(connection.answer().code()).isEqualTo(200);
            assertThat(connection.get("/metrics").text()).isEqualTo("x");
        }
    }

    private static Throwable scrapeFailing(MetricsPage page) throws Exception {
        try (TestListener listener = TestListener.serving(page);
                RawConnection connection = listener.connect()) {
            Answer answer = connection.get("/metrics");
            Scraped scraped = listener.events().nextScraped();

            assertThat(answer.code()).isEqualTo(500);
            assertThat(answer.text()).isEqualTo("500 Internal Server Error\n");
            assertThat(answer.headers().toString()).doesNotContain("canary");
            assertThat(connection.isEnded()).isTrue();
            assertThat(scraped.outcome()).isEqualTo(ScrapeOutcome.PAGE_FAILED);
            assertThat(scraped.bytes()).isZero();
            return Objects.requireNonNull(scraped.cause());
        }
    }
}
