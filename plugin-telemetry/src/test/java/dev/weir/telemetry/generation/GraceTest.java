package dev.weir.telemetry.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.telemetry.generation.shape.GenerationShape;
import io.opentelemetry.api.metrics.LongCounter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How long a generation that was replaced still counts. */
class GraceTest {
    private static final GenerationShape SHAPE = Shapes.of();

    private final HandClock clock = new HandClock();
    private final GenerationChain chain = new GenerationChain(clock);

    /** Swaps to a generation of its own, and answers its counter, which a thread may hold for longer. */
    private LongCounter activate() {
        PreparedGeneration generation = chain.prepare(SHAPE);
        LongCounter[] counter = new LongCounter[1];
        generation.activate(() -> counter[0] =
                generation.meterProvider().get("test").counterBuilder("calls").build());
        return counter[0];
    }

    private long calls() {
        return chain.collect()
                .iterator()
                .next()
                .getLongSumData()
                .getPoints()
                .iterator()
                .next()
                .getValue();
    }

    @Test
    void anAdditionWithinAMinuteIsCounted() {
        LongCounter old = activate();
        old.add(1);
        activate().add(10);
        clock.advance(Duration.ofSeconds(59));
        assertThat(calls()).isEqualTo(11);
        old.add(100);

        assertThat(calls()).isEqualTo(111);
        clock.advance(Duration.ofSeconds(1));
        assertThat(calls()).isEqualTo(111);
        assertThat(chain.size()).isEqualTo(1);
    }

    @Test
    void anAdditionThatTookLongerIsLost() {
        LongCounter old = activate();
        activate().add(10);
        clock.advance(Duration.ofSeconds(60));
        chain.maintain();
        old.add(1);

        assertThat(calls()).isEqualTo(10);
    }

    @Test
    void theMinuteBeginsWithTheSwap_notWithTheGeneration() {
        activate();
        clock.advance(Duration.ofHours(1));
        activate();
        chain.maintain();
        assertThat(chain.size()).isEqualTo(2);
    }

    @Test
    void aStormLeavesABoundedNumberOpen_andLosesNothing() {
        for (int i = 0; i < 2_000; i++) {
            activate().add(1);
            clock.advance(Duration.ofMillis(250));
            chain.maintain();
            // As many as come in five seconds, and the one in use.
            assertThat(chain.size()).isLessThanOrEqualTo(20 + 1);
        }
        assertThat(calls()).isEqualTo(2_000);
        clock.advance(Duration.ofMinutes(1));
        chain.maintain();
        assertThat(chain.size()).isEqualTo(1);
        assertThat(calls()).isEqualTo(2_000);
    }

    @Test
    void manyAtOnceAreAllKeptForSeconds() {
        LongCounter oldest = activate();
        for (int i = 0; i < 200; i++) {
            activate().add(1);
        }
        clock.advance(Duration.ofSeconds(4));
        oldest.add(1);
        assertThat(calls()).isEqualTo(201);
        assertThat(chain.size()).isEqualTo(201);
        clock.advance(Duration.ofSeconds(1));
        assertThat(calls()).isEqualTo(201);
        assertThat(chain.size()).isEqualTo(GenerationChain.MOST_WAITING + 1);
    }

    @Test
    void aClosedChainIsEmpty_andALateActivationStillSwaps() {
        activate().add(1);
        chain.close();
        assertThat(chain.collect()).isEmpty();
        activate().add(1);
        assertThat(chain.collect()).isEmpty();
        assertThat(chain.size()).isZero();
    }
}
