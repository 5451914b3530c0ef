package dev.weir.benchmarks.rounds;

import java.util.List;

/** Rows that are compared with each other; each round runs them one right after the other. */
public record Group(String title, List<Row> rows) {

    public Group {
        rows = List.copyOf(rows);
    }

    public static Group of(String title, Row... rows) {
        return new Group(title, List.of(rows));
    }
}
