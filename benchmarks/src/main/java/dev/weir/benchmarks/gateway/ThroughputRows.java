package dev.weir.benchmarks.gateway;

import dev.weir.benchmarks.report.Bar;
import dev.weir.benchmarks.report.Report;
import dev.weir.benchmarks.report.Sample;
import dev.weir.benchmarks.report.Table;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** What telemetry takes of the requests that a gateway can carry, and of its CPU time. */
final class ThroughputRows {
    private static final Throughput FULL = new Throughput(3, 8, 150_000, 2);
    private static final Throughput QUICK = new Throughput(1, 1, 1, 1);

    private final List<Round> rounds;

    private ThroughputRows(List<Round> rounds) {
        this.rounds = rounds;
    }

    static void measure(Report report, Site site, boolean quick) throws IOException, InterruptedException {
        Throughput plan = quick ? QUICK : FULL;
        ThroughputRows rows = new ThroughputRows(plan.measure(site, System.out));
        report.add("Each gateway has CPU " + site.cores().gateway()
                + " alone, so that what it carries is what it costs.\n"
                + "wrk has 32 connections; rounds: " + plan.rounds() + " of " + plan.seconds() + " s with each of "
                + plan.generations() + " sets of JVMs.\n"
                + "CPU time is that of the gateway's whole process, its collector and compiler included.");
        report.add(rows.table());
        report.add(rows.lost("gateway.default.lost", Variant.DEFAULT, 0.03));
        report.add(rows.lost("gateway.ten.lost", Variant.TEN, 0.06));
    }

    private Table table() {
        Table table = Table.of(
                "throughput", ">req/s", ">±", ">of off", ">of Micrometer's", ">p99 µs", ">CPU µs/req", ">of off", "");
        for (Variant variant : Variant.values()) {
            Sample perSecond = of(round -> round.of(variant, Reading::perSecond));
            table.add(
                    variant.label(),
                    decimals(0, perSecond.median()),
                    decimals(0, perSecond.error()),
                    ratio(variant, Variant.OFF, Reading::perSecond),
                    ratio(variant, Variant.MICROMETER, Reading::perSecond),
                    decimals(0, of(round -> round.of(variant, Reading::p99)).median()),
                    decimals(
                            1,
                            of(round -> round.of(variant, Reading::cpuMicros)).median()),
                    ratio(variant, Variant.OFF, Reading::cpuMicros),
                    variant.what());
        }
        return table;
    }

    private String ratio(Variant variant, Variant other, ToDoubleFunction<Reading> figure) {
        Sample ratio = of(round -> round.ratio(variant, other, figure));
        return decimals(3, ratio.median()) + " ±" + decimals(3, ratio.error());
    }

    /** The share of the throughput that telemetry takes. */
    private Bar lost(String name, Variant variant, double most) {
        return new Bar(
                name,
                of(round -> 1 - round.ratio(variant, Variant.OFF, Reading::perSecond))
                        .median(),
                most);
    }

    private Sample of(ToDoubleFunction<Round> figure) {
        return Sample.of(rounds.stream().mapToDouble(figure).toArray());
    }

    private static String decimals(int decimals, double value) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
