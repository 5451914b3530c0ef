package dev.weir.benchmarks.rounds;

import java.util.List;

/**
 * Rows that are compared with each other; each round runs them one right after the other.
 *
 * @param warmUp how many times as long as others they are warmed up
 */
public record Group(String title, int warmUp, List<Row> rows) {

    public Group {
        rows = List.copyOf(rows);
    }

    public static Group of(String title, Row... rows) {
        return new Group(title, 1, List.of(rows));
    }

    /** The same, warmed up for longer: so much code runs that the compiler takes a while for it. */
    public Group warmedUp(int times) {
        return new Group(title + ", warmed up " + times + " times as long", times, rows);
    }
}
