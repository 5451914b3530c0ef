package dev.weir.telemetry.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RandomRequestsTest {
    private static final int WALKS = 80;
    private static final int STEPS = 50;
    private static final String ACTIVE = "http.server.active_requests";
    private static final List<String> STAGES = List.of("router", "supergraph", "subgraph", "connector");

    @Test
    void activeRequests_areThoseThatAreOpen_allTheTime() {
        for (long seed = 0; seed < WALKS; seed++) {
            Random random = new Random(seed);
            try (MeasuredRequests measured = MeasuredRequests.with(new RandomInstruments(random).section())) {
                RandomWalk walk = new RandomWalk(measured, random);
                for (int step = 0; step < STEPS; step++) {
                    walk.step();
                    assertThat(sum(measured, ACTIVE))
                            .as("seed %d, step %d", seed, step)
                            .isEqualTo(walk.open());
                }
            }
        }
    }

    @Test
    void everyStage_isCountedOnce_andNoneIsLeftOpen_whenRequestsEnd() {
        for (long seed = 0; seed < WALKS; seed++) {
            Random random = new Random(seed);
            try (MeasuredRequests measured = MeasuredRequests.with(new RandomInstruments(random).section())) {
                RandomWalk walk = walked(measured, random);

                assertThat(sum(measured, ACTIVE)).as("seed %d", seed).isZero();
                assertThat(walk.waiting()).as("seed %d", seed).isZero();
                for (String stage : STAGES) {
                    assertThat(sum(measured, RandomInstruments.countOf(stage)))
                            .as("%s, seed %d", stage, seed)
                            .isEqualTo(walk.begun(stage));
                }
            }
        }
    }

    @Test
    void whatIsOver_changesNoSeries_whateverItIsTold() {
        for (long seed = 0; seed < WALKS; seed++) {
            Random random = new Random(seed);
            try (MeasuredRequests measured = MeasuredRequests.with(new RandomInstruments(random).section())) {
                RandomWalk walk = walked(measured, random);
                String recorded = measured.collect().toString();
                for (int poke = 0; poke < STEPS; poke++) {
                    walk.poke();
                }

                assertThat(measured.collect()).as("seed %d", seed).hasToString(recorded);
            }
        }
    }

    private static RandomWalk walked(MeasuredRequests measured, Random random) {
        RandomWalk walk = new RandomWalk(measured, random);
        for (int step = 0; step < STEPS; step++) {
            walk.step();
        }
        walk.end();
        return walk;
    }

    private static long sum(MeasuredRequests measured, String name) {
        return measured.collect().named(name).stream()
                .mapToLong(metric -> metric.getLongSumData().getPoints().stream()
                                .mapToLong(point -> point.getValue())
                                .sum()
                        + metric.getDoubleSumData().getPoints().stream()
                                .mapToLong(point -> Math.round(point.getValue()))
                                .sum())
                .sum();
    }
}
