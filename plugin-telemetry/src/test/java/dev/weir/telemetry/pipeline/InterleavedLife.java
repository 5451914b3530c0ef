package dev.weir.telemetry.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.metrics.aggregate.AggregateMeterProvider;
import dev.weir.metrics.current.CurrentMeterProvider;
import dev.weir.metrics.destination.Destination;
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
                states.start();
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
            Destination destination = Destination.values()[chance.nextInt(Destination.values().length)];
            assertScrapeIsWithinBounds(destination);
            turns.point();
        }
        if (chance.nextInt(3) > 0) {
            states.retireOne();
        }
    }

    private void assertScrapeIsWithinBounds(Destination destination) {
        int breaks = states.breaks(destination);
        boolean[] shows = new boolean[HeldAmounts.GAUGES];
        long[] certain = new long[HeldAmounts.GAUGES];
        int[] numbers = new int[HeldAmounts.GAUGES];
        for (int gauge = 0; gauge < HeldAmounts.GAUGES; gauge++) {
            shows[gauge] = states.wanted(destination).shows(gauge);
            certain[gauge] = held.certain(gauge);
            numbers[gauge] = held.number(gauge);
        }
        long[] values = states.scrape(destination);
        boolean goesOn = breaks % 2 == 0 && breaks == states.breaks(destination);
        for (int gauge = 0; gauge < HeldAmounts.GAUGES; gauge++) {
            boolean isHeldAllAlong = certain[gauge] == held.certain(gauge) && numbers[gauge] == held.number(gauge);
            boolean isBounded = shows[gauge] && goesOn && isHeldAllAlong;
            assertThat(values[gauge])
                    .as("%s at %s", HeldAmounts.NAMES.get(gauge), destination)
                    .isGreaterThanOrEqualTo(isBounded ? certain[gauge] : 0);
            boundedScrapes += isBounded ? 1 : 0;
        }
    }

    private void assertEverythingShowsExactlyWhatIsHeld() {
        for (Destination destination : Destination.values()) {
            long[] values = states.scrape(destination);
            for (int gauge = 0; gauge < HeldAmounts.GAUGES; gauge++) {
                assertThat(values[gauge])
                        .as("%s at %s, while nothing moves", HeldAmounts.NAMES.get(gauge), destination)
                        .isEqualTo(states.wanted(destination).shows(gauge) ? held.certain(gauge) : 0);
            }
        }
    }
}
