package dev.weir.telemetry.push.otlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private static final Duration BOUND = Duration.ofMillis(100);

    private final Backoff backoff = new Backoff(new SplittableRandom(42), BOUND);

    @Test
    void waits_useTheWholeRangeBelowTheBound_whichDoubles() {
        for (int attempts = 1; attempts <= 4; attempts++) {
            Duration bound = BOUND.multipliedBy(1L << (attempts - 1));
            List<Duration> waits = waits(attempts, Duration.ZERO);

            assertThat(waits).allSatisfy(wait -> assertThat(wait).isBetween(Duration.ZERO, bound));
            assertThat(waits).anySatisfy(wait -> assertThat(wait).isLessThan(bound.dividedBy(10)));
            assertThat(waits)
                    .anySatisfy(wait ->
                            assertThat(wait).isGreaterThan(bound.multipliedBy(9).dividedBy(10)));
        }
    }

    @Test
    void waits_areNeverShorterThanTheCollectorAsks() {
        Duration asked = Duration.ofSeconds(3);

        assertThat(waits(1, asked)).allSatisfy(wait -> assertThat(wait).isBetween(asked, asked.plus(BOUND)));
    }

    private List<Duration> waits(int attempts, Duration asked) {
        return IntStream.range(0, 1_000)
                .mapToObj(unused -> backoff.after(attempts, asked))
                .toList();
    }
}
