package dev.weir.telemetry.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.metrics.aggregate.AggregateMeterProvider;
import dev.weir.metrics.current.CurrentMeterProvider;
import dev.weir.telemetry.generation.HandClock;
import io.opentelemetry.sdk.common.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The lives of two plugins in a process, one after the other, as a seed decides them. A failure names the seed and the
 * interleaving.
 */
final class InterleavedLife {
    private static final int RELOADER = HeldAmounts.GAUGES;
    private static final int SCRAPER = RELOADER + 1;
    static final int PARTS = SCRAPER + 1;

    private final long seed;
    private final SplittableRandom chance;
    private final Turns turns;
    private final HandClock time = new HandClock();
    private final HeldAmounts held = new HeldAmounts();
    private final ReloadedStates states;
    private long boundedScrapes;

    InterleavedLife(long seed, Turns turns) {
        this.seed = seed;
        this.chance = new SplittableRandom(seed);
        this.turns = turns;
        AggregateMeterProvider aggregate = AggregateMeterProvider.create();
        CurrentMeterProvider.setProcess(aggregate);
        HeldAmounts.build();
        this.states = new ReloadedStates(aggregate, new StoppingClock(), turns);
    }

    /** The SDK asks it for the time of each provider that it collects, so that the scraper is stopped between two. */
    private final class StoppingClock implements Clock {
        @Override
        public long now() {
            turns.pointOf(SCRAPER);
            return time.now();
        }

        @Override
        public long nanoTime() {
            return time.nanoTime();
        }
    }

    /** How many scrapes of a gauge were compared with what was held for certain, and not only with zero. */
    long boundedScrapes() {
        return boundedScrapes;
    }

    /** Plays that many interleavings, the last of which shuts the second plugin down. */
    void play(int interleavings) throws InterruptedException {
        for (int i = 0; i < interleavings; i++) {
            boolean shutsDown = i == interleavings / 2 || i == interleavings - 1;
            try {
                interleave(shutsDown ? states::end : () -> states.reload(chance));
                assertEverythingShowsExactlyWhatIsHeld();
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed + ", interleaving " + i + ": " + e.getMessage(), e);
            }
            if (shutsDown) {
                states.startAgain();
            }
            if (chance.nextInt(3) == 0) {
                held.closeAll();
            }
            // Nobody is inside an addition now; one that took longer than a minute would be lost, as is documented.
            time.advance(Duration.ofSeconds(chance.nextInt(40)));
        }
    }

    private void interleave(Runnable reload) throws InterruptedException {
        List<Runnable> parts = new ArrayList<>();
        for (int i = 0; i < HeldAmounts.GAUGES; i++) {
            int gauge = i;
            parts.add(() -> held.takeAndClose(gauge, chance));
        }
        parts.add(reload);
        parts.add(this::scrapeAndRetire);
        turns.play(chance, 5 + chance.nextInt(60), parts);
    }

    private void scrapeAndRetire() {
        for (int i = 1 + chance.nextInt(2); i > 0; i--) {
            List<ReloadedState> all = states.all();
            assertScrapeIsWithinBounds(all.get(chance.nextInt(all.size())));
            turns.point();
        }
        if (chance.nextInt(3) > 0) {
            states.retireOne();
        }
    }

    private void assertScrapeIsWithinBounds(ReloadedState state) {
        int breaks = state.breaks();
        boolean[] shows = new boolean[HeldAmounts.GAUGES];
        long[] certain = new long[HeldAmounts.GAUGES];
        int[] numbers = new int[HeldAmounts.GAUGES];
        for (int gauge = 0; gauge < HeldAmounts.GAUGES; gauge++) {
            shows[gauge] = state.wanted().shows(gauge);
            certain[gauge] = held.certain(gauge);
            numbers[gauge] = held.number(gauge);
        }
        long[] values = state.scrape();
        boolean goesOn = breaks % 2 == 0 && breaks == state.breaks();
        for (int gauge = 0; gauge < HeldAmounts.GAUGES; gauge++) {
            boolean isHeldAllAlong = certain[gauge] == held.certain(gauge) && numbers[gauge] == held.number(gauge);
            boolean isBounded = shows[gauge] && goesOn && isHeldAllAlong;
            assertThat(values[gauge])
                    .as(HeldAmounts.NAMES.get(gauge))
                    .isGreaterThanOrEqualTo(isBounded ? certain[gauge] : 0);
            boundedScrapes += isBounded ? 1 : 0;
        }
    }

    private void assertEverythingShowsExactlyWhatIsHeld() {
        for (ReloadedState state : states.all()) {
            long[] values = state.scrape();
            for (int gauge = 0; gauge < HeldAmounts.GAUGES; gauge++) {
                assertThat(values[gauge])
                        .as("%s, while nothing moves", HeldAmounts.NAMES.get(gauge))
                        .isEqualTo(state.wanted().shows(gauge) ? held.certain(gauge) : 0);
            }
        }
    }
}
