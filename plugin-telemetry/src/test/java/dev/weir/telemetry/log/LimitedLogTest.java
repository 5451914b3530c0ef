package dev.weir.telemetry.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.telemetry.generation.HandClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LimitedLogTest {
    private final HandClock clock = new HandClock();
    private final List<String> lines = new ArrayList<>();
    private final LimitedLog log = new LimitedLog(lines::add, clock::nanoTime);

    @Test
    void oneSubject_hasOneLineInTenSeconds_andThenTheNumberOfThoseLeftOut() {
        for (int i = 0; i < 10_000; i++) {
            log.warn("scrape", "it failed");
        }
        clock.advance(Duration.ofSeconds(10).minusNanos(1));
        log.warn("scrape", "it failed");
        assertThat(lines).containsExactly("it failed");
        clock.advance(Duration.ofNanos(1));
        log.warn("scrape", "it failed again");

        assertThat(lines).containsExactly("it failed", "it failed again (and 10000 more in the last 10 s)");
    }

    @Test
    void aSubjectThatWasQuiet_hasNothingToAdd() {
        log.warn("scrape", "it failed");
        clock.advance(Duration.ofSeconds(10));
        log.warn("scrape", "it failed");

        assertThat(lines).containsExactly("it failed", "it failed");
    }

    @Test
    void subjects_areLimitedEachByItself() {
        log.warn("one", "first");
        log.warn("other", "second");

        assertThat(lines).containsExactly("first", "second");
    }

    @Test
    void lines_areShort_andHoldNoControlCharacters() {
        log.warn("scrape", "it\u001b[31m failed\nforged line " + "x".repeat(5_000));

        assertThat(lines)
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .hasSizeLessThan(500)
                        .doesNotContain("\n", "\u001b")
                        .startsWith("it"));
    }

    @Test
    void aFloodOfSubjects_forgetsTheOldest_andNoMore() {
        for (int i = 0; i <= 1_000; i++) {
            log.warn("subject " + i, "line");
        }
        lines.clear();
        log.warn("subject 1000", "remembered");
        log.warn("subject 0", "forgotten");

        assertThat(lines).containsExactly("forgotten");
    }
}
