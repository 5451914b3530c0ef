package dev.weir.benchmarks.rounds;

import dev.weir.benchmarks.report.Sample;
import dev.weir.benchmarks.report.Table;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Shows what the rows of a group measured. */
public final class Rows {
    private Rows() {}

    /** A table with a line a row, each against its peer if it has one. */
    public static Table table(Group group, List<Round> rounds) {
        Table table = Table.of(group.title(), ">ns/op", ">±", ">B/op", ">ratio", "against", "one operation");
        for (Row row : group.rows()) {
            Sample ns = over(rounds, round -> round.ns(row.name()));
            Sample bytes = over(rounds, round -> round.bytes(row.name()));
            table.add(
                    row.name(),
                    decimals(1, ns.median()),
                    decimals(1, ns.error()),
                    decimals(0, bytes.median()),
                    row.peer().isEmpty() ? "" : ratio(row, rounds),
                    row.peer(),
                    row.what());
        }
        return table;
    }

    private static String ratio(Row row, List<Round> rounds) {
        Sample ratio = over(rounds, round -> round.ratio(row.name(), row.peer()));
        return decimals(2, ratio.median()) + " ±" + decimals(2, ratio.error());
    }

    private static Sample over(List<Round> rounds, ToDoubleFunction<Round> measure) {
        return Sample.of(rounds.stream().map(measure::applyAsDouble).toList());
    }

    private static String decimals(int decimals, double value) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
