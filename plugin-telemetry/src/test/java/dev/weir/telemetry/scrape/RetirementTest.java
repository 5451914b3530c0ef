package dev.weir.telemetry.scrape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.telemetry.scrape.event.ScrapeOutcome;
import java.io.IOException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RetirementTest {
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    @Test
    void scrapeUnderWay_isAnswered_andNothingElseIsAccepted() throws Exception {
        TestListener listener = slow();
        int port = listener.port();
        try (RawConnection scraper = listener.connect();
                RawConnection idle = listener.connect()) {
            assertThat(idle.get("/elsewhere").code()).isEqualTo(404);
            scraper.request("GET /metrics HTTP/1.1");
            begun.await();

            CompletionStage<Boolean> retired = listener.listener().retire(TestListener.LONG);
            assertThat(idle.isEnded()).isTrue();
            assertThatThrownBy(() -> RawConnection.to(port)).isInstanceOf(IOException.class);
            mayEnd.countDown();

            assertThat(scraper.answer().text()).isEqualTo("x");
            assertThat(scraper.isEnded()).isTrue();
            assertThat(retired.toCompletableFuture().get(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void scrapeThatOutlastsTheGrace_isCutOff_andToldSo() throws Exception {
        TestListener listener = slow();
        try (RawConnection scraper = listener.connect()) {
            scraper.request("GET /metrics HTTP/1.1");
            begun.await();

            assertThat(listener.retire(TestListener.SHORT)).isFalse();
            assertThat(scraper.isEnded()).isTrue();
            assertThat(listener.events().nextScraped().outcome()).isEqualTo(ScrapeOutcome.LISTENER_CLOSED);
        }
    }

    @Test
    void secondRetirement_isTheFirst() throws Exception {
        TestListener listener = slow();

        assertThat(listener.retire(TestListener.SHORT)).isTrue();
        assertThat(listener.retire(TestListener.SHORT)).isTrue();
    }

    private TestListener slow() throws IOException {
        return TestListener.serving(Pages.of(out -> {
            begun.countDown();
            Pages.await(mayEnd);
            out.write('x');
        }));
    }
}
