package dev.weir.telemetry.yaml.problem;

import java.io.Serializable;
import java.util.Comparator;

/**
 * A place in a configuration file. Lines and columns count from 1, columns in code points; line 0 stands for the file
 * as a whole.
 */
public record Position(String file, int line, int column) implements Comparable<Position>, Serializable {
    private static final long serialVersionUID = 1;

    private static final int LONGEST_FILE_NAME = 200;
    private static final Comparator<Position> ORDER = Comparator.comparing(Position::file)
            .thenComparingInt(Position::line)
            .thenComparingInt(Position::column);

    /** The place at the given line and column, both counted from 1. */
    public static Position of(String file, int line, int column) {
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("lines and columns count from 1, not " + line + ":" + column);
        }
        return new Position(file, line, column);
    }

    /** The file as a whole, for what has no line. */
    public static Position wholeFile(String file) {
        return new Position(file, 0, 0);
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }

    /** The form that terminals and editors make clickable: {@code telemetry.yaml:12:9}. */
    @Override
    public String toString() {
        String name = SafeText.clean(file, LONGEST_FILE_NAME);
        return line == 0 ? name : name + ":" + line + ":" + column;
    }
}
