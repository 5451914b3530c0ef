package dev.weir.gateway.embedding;

import static dev.weir.testing.MetricAssertions.assertThat;

import dev.weir.testing.TestMetrics;
import dev.weir.testing.WithMetrics;
import org.junit.jupiter.api.Test;

// guide: test
@WithMetrics
class GreetingsTest {
    @Test
    void greeting_isCounted_byLanguage(TestMetrics metrics) {
        new Greetings().greet("en");

        assertThat(metrics)
                .counter("shop.greetings")
                .withAttributes("language", "en")
                .hasValue(1);
    }
}
// guide: end
