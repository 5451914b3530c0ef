package dev.weir.benchmarks.report;

import java.util.ArrayList;
import java.util.List;

/** Rows of text under headings. A column is aligned as its heading starts: on the right after a {@code >}. */
public final class Table {
    private static final String GAP = "  ";

    private final String[] headings;
    private final boolean[] onTheRight;
    private final List<String[]> rows = new ArrayList<>();

    private Table(String[] headings) {
        this.headings = new String[headings.length];
        this.onTheRight = new boolean[headings.length];
        for (int i = 0; i < headings.length; i++) {
            onTheRight[i] = headings[i].startsWith(">");
            this.headings[i] = onTheRight[i] ? headings[i].substring(1) : headings[i];
        }
    }

    public static Table of(String... headings) {
        return new Table(headings);
    }

    public void add(String... cells) {
        if (cells.length != headings.length) {
            throw new IllegalArgumentException(
                    "a row of this table has " + headings.length + " cells, not " + cells.length);
        }
        rows.add(cells.clone());
    }

    /** The lines, without a line break at the end. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(line(headings));
        rows.forEach(row -> text.append('\n').append(line(row)));
        return text.toString();
    }

    private String line(String[] cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            String padding = " ".repeat(width(i) - cells[i].length());
            line.append(i == 0 ? "" : GAP).append(onTheRight[i] ? padding + cells[i] : cells[i] + padding);
        }
        return line.toString().stripTrailing();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row[column].length()).reduce(headings[column].length(), Math::max);
    }
}
