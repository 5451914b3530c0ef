package dev.weir.benchmarks.rounds;

import dev.weir.benchmarks.report.Bar;
import dev.weir.benchmarks.report.Sample;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * A bar before it is measured. What is measured is worked out for each round alone; the median of the rounds counts.
 *
 * @param rows the names of the rows that it speaks of
 */
public record Claim(String name, double limit, Set<String> rows, ToDoubleFunction<Round> measure) {

    /** That a row takes at most so many times what its peer takes. */
    public static Claim ratio(String row, String peer, double limit) {
        return new Claim(row + "/" + peer, limit, Set.of(row, peer), round -> round.ratio(row, peer));
    }

    /** That a row allocates nothing. The profiler's own share is some thousandths of a byte, which are not counted. */
    public static Claim noAllocation(String row) {
        return new Claim(row + ".bytes", 0, Set.of(row), round -> Math.rint(round.bytes(row) * 10) / 10);
    }

    /** That a row suffers from a second thread at most so many times as much as its peer. */
    public static Claim scaling(String name, Scaling ours, Scaling peers, double limit) {
        return new Claim(
                name,
                limit,
                Set.of(ours.crowded(), ours.alone(), peers.crowded(), peers.alone()),
                round -> ours.in(round) / peers.in(round));
    }

    /** The rows of one thing with several threads and with one. */
    public record Scaling(String crowded, String alone) {
        double in(Round round) {
            return round.ratio(crowded, alone);
        }
    }

    /** The bar as the rounds came out. */
    public Bar measuredIn(List<Round> rounds) {
        return new Bar(
                name,
                Sample.of(rounds.stream().map(measure::applyAsDouble).toList()).median(),
                limit);
    }
}
