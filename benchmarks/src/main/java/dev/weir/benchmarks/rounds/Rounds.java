package dev.weir.benchmarks.rounds;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/** Measures a plan, and says on the way how far it is. */
public final class Rounds {
    private final Settings settings;
    private final PrintStream progress;

    private Rounds(Settings settings, PrintStream progress) {
        this.settings = settings;
        this.progress = progress;
    }

    public static Rounds of(Settings settings, PrintStream progress) {
        return new Rounds(settings, progress);
    }

    /**
     * Measures every row in every round; one group after the other, so that all its rounds are close together.
     *
     * @throws RunnerException if a row failed, with what JMH printed of it
     */
    public List<Round> measure(Plan plan) throws RunnerException, IOException {
        List<Map<String, Reading>> rounds = new ArrayList<>();
        for (int round = 0; round < settings.rounds(); round++) {
            rounds.add(new HashMap<>());
        }
        long start = System.nanoTime();
        for (Group group : plan.groups()) {
            for (int round = 0; round < settings.rounds(); round++) {
                progress.printf(
                        Locale.ROOT,
                        "%4d s  %s, round %d of %d%n",
                        (System.nanoTime() - start) / 1_000_000_000,
                        group.title(),
                        round + 1,
                        settings.rounds());
                rounds.get(round).putAll(measure(group, round));
            }
        }
        progress.printf(Locale.ROOT, "%4d s  done%n%n", (System.nanoTime() - start) / 1_000_000_000);
        return rounds.stream().map(Round::new).toList();
    }

    /** Every other round runs backwards: what changes steadily on the machine then favours neither side. */
    private Map<String, Reading> measure(Group group, int round) throws RunnerException, IOException {
        List<Row> rows = new ArrayList<>(group.rows());
        if (round % 2 == 1) {
            Collections.reverse(rows);
        }
        Fork fork = new Fork(settings.warmedUp(group.warmUp()));
        Map<String, Reading> readings = new HashMap<>();
        for (Row row : rows) {
            readings.put(row.name(), fork.measure(row));
        }
        return readings;
    }
}
