package dev.weir.benchmarks.rounds;

/**
 * How long a row is measured.
 *
 * @param rounds how many JVMs a row gets, one a round
 * @param warmups how many iterations of each JVM are not counted
 * @param iterations how many are
 * @param milliseconds how long one iteration takes
 */
public record Settings(int rounds, int warmups, int iterations, int milliseconds) {

    /** Enough to see that a row runs. */
    public static final Settings QUICK = new Settings(1, 2, 3, 100);

    Settings warmedUp(int times) {
        return new Settings(rounds, warmups * times, iterations, milliseconds);
    }

    @Override
    public String toString() {
        return rounds + " rounds; in each, a row has a JVM of its own, " + warmups + " x " + milliseconds
                + " ms of warm-up and " + iterations + " x " + milliseconds + " ms measured";
    }
}
