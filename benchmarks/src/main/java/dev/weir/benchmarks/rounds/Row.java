package dev.weir.benchmarks.rounds;

import java.util.List;

/**
 * One JMH benchmark and how it is shown.
 *
 * @param name the name in tables and bars, one word
 * @param what what one operation of it is
 * @param peer the name of the row to show this one's time against, or nothing
 * @param hidden how the names of those class path entries start that its JVM must not see
 */
public record Row(String name, String what, Class<?> benchmarks, String method, String peer, List<String> hidden) {

    public Row {
        hidden = List.copyOf(hidden);
    }

    public static Row of(String name, String what, Class<?> benchmarks, String method) {
        return new Row(name, what, benchmarks, method, "", List.of());
    }

    /** This row, shown against another of its group. */
    public Row against(String otherName) {
        return new Row(name, what, benchmarks, method, otherName, hidden);
    }

    /** This row in a JVM without the class path entries whose file names start so. */
    public Row without(String... fileNames) {
        return new Row(name, what, benchmarks, method, peer, List.of(fileNames));
    }

    /** The benchmark as JMH names it. */
    public String benchmark() {
        return benchmarks.getCanonicalName() + "." + method;
    }
}
