package dev.weir.telemetry.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.metrics.aggregate.AggregateMeterProvider;
import dev.weir.metrics.current.CurrentMeterProvider;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Guards are taken and closed while destinations are reloaded, read, retired and shut down, in a hundred thousand
 * interleavings that a seed decides. Every gauge shows at least what is held, never less than nothing, and in the end
 * exactly what is held.
 */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class InFlightInterleavingsTest {
    private static final int SEEDS = 1_000;
    private static final int INTERLEAVINGS_OF_EACH = 100;

    private final AggregateMeterProvider before = CurrentMeterProvider.process();
    private final Turns turns = new Turns(InterleavedLife.PARTS);

    @AfterEach
    void restore() {
        turns.close();
        CurrentMeterProvider.setProcess(before);
    }

    @Test
    void gauges_showWhatIsHeld_inEveryInterleaving() throws Exception {
        long scrapes = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            InterleavedLife life = new InterleavedLife(seed, turns);
            life.play(INTERLEAVINGS_OF_EACH);
            scrapes += life.boundedScrapes();
        }

        assertThat(scrapes).isGreaterThan(SEEDS * INTERLEAVINGS_OF_EACH);
    }

    @Test
    void theSameSeed_makesTheSameInterleavings() throws Exception {
        for (long seed = 0; seed < 20; seed++) {
            assertThat(traceOf(seed)).as("seed %s", seed).isEqualTo(traceOf(seed));
        }
        assertThat(traceOf(1)).isNotEqualTo(traceOf(2));
    }

    private int traceOf(long seed) throws InterruptedException {
        try (Turns own = new Turns(InterleavedLife.PARTS)) {
            new InterleavedLife(seed, own).play(20);
            return own.trace();
        }
    }
}
