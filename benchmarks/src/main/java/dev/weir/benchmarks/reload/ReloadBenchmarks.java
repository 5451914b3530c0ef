package dev.weir.benchmarks.reload;

import dev.weir.benchmarks.reload.Reloads.Times;
import dev.weir.benchmarks.report.Arguments;
import dev.weir.benchmarks.report.Bar;
import dev.weir.benchmarks.report.Report;
import dev.weir.benchmarks.report.Sample;
import dev.weir.benchmarks.report.Surroundings;
import dev.weir.benchmarks.report.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Measures what a reload costs. Run it with {@code make bench-reload}; {@code --quick} only tries everything. */
public final class ReloadBenchmarks {
    private static final Path RESULTS = Path.of("benchmarks", "results", "reload.txt");

    private ReloadBenchmarks() {}

    /** One reload and its peer, measured one after the other. */
    private record Pair(double byHand, double prepare, double activate) {}

    public static void main(String... words) throws IOException, InterruptedException {
        Arguments arguments = Arguments.of(words);
        int warmups = arguments.quick() ? 5 : 500;
        int measured = arguments.quick() ? 5 : 500;
        Report report = Report.of(Surroundings.now("make bench-reload"));
        report.add(Workload.VIEWS + " views and " + Workload.INSTRUMENTS + " instruments at three destinations, "
                + "beside three of the SDK's providers with as many.\n" + measured + " pairs after " + warmups
                + " of warm-up, each side first in every other one.\nTimes are medians, ± is half the width of their"
                + " middle half; a ratio is the median of the pairs' own ratios.");
        List<Pair> pairs = pairs(warmups, measured);
        Table table = Table.of("reload", ">µs", ">±", "");
        add(table, "reload.by-hand", of(pairs, Pair::byHand), "the SDK's providers and instruments, built by hand");
        add(table, "reload.prepare", of(pairs, Pair::prepare), "a reload made ready");
        add(table, "reload.activate", of(pairs, Pair::activate), "and put into effect");
        report.add(table);
        report.add(new Bar(
                "reload/by-hand",
                of(pairs, pair -> (pair.prepare() + pair.activate()) / pair.byHand())
                        .median(),
                1.5));
        report.add(new Bar(
                "activate/prepare",
                of(pairs, pair -> pair.activate() / pair.prepare()).median(),
                0.05));
        addPause(report, arguments.quick() ? 1 : 10, arguments.quick() ? 200 : 1_000);
        System.out.print(report);
        if (arguments.isFull()) {
            report.write(RESULTS);
            System.out.println("written to " + RESULTS);
        }
    }

    private static void addPause(Report report, int slices, long milliseconds) throws InterruptedException {
        RecordingBesideReloads pause = RecordingBesideReloads.measure(slices, milliseconds);
        Table table = Table.of("recording 20,000 times a second, from the moment each was due", ">p99.9 µs", "");
        table.add("record.quiet", decimals(pause.quiet() / 1_000), "without reloads");
        table.add("record.reloading", decimals(pause.reloading() / 1_000), "while " + pause.reloads() + " reloads ran");
        report.add(table);
        report.add(new Bar("pause/millisecond", pause.reloading() / 1_000_000, 1));
    }

    private static List<Pair> pairs(int warmups, int measured) {
        List<Pair> pairs = new ArrayList<>();
        try (Reloads reloads = new Reloads()) {
            for (int i = 0; i < warmups + measured; i++) {
                long before = i % 2 == 0 ? ByHand.nanos(1_000 + i % 2) : 0;
                Times times = reloads.reload();
                long byHand = i % 2 == 0 ? before : ByHand.nanos(1_000 + i % 2);
                if (i >= warmups) {
                    pairs.add(new Pair(byHand, times.prepare(), times.activate()));
                }
            }
            reloads.expectReplacements();
        }
        return pairs;
    }

    private static Sample of(List<Pair> pairs, ToDoubleFunction<Pair> figure) {
        return Sample.of(pairs.stream().mapToDouble(figure).toArray());
    }

    private static void add(Table table, String name, Sample nanos, String what) {
        table.add(name, decimals(nanos.median() / 1_000), decimals(nanos.error() / 1_000), what);
    }

    private static String decimals(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
