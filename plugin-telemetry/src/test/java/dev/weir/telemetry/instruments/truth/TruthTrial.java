package dev.weir.telemetry.instruments.truth;

import dev.weir.metrics.filter.DefaultFilters;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.value.AttributeText;
import dev.weir.telemetry.instruments.plan.Instruments;
import dev.weir.telemetry.instruments.reading.InstrumentFiles;
import dev.weir.telemetry.instruments.standard.FetchDuration;
import dev.weir.testing.TestMetrics;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** A file of counters whose conditions are made by chance, and requests by chance that are played to it. */
final class TruthTrial implements AutoCloseable {
    private final TestMetrics metrics = TestMetrics.onThread();
    private final Map<String, Counter> counters = new TreeMap<>();
    private final TriedStage<?> stage;
    private final long seed;
    private final Random random;
    private final RandomTrees trees;
    private final Instruments instruments;
    private List<Look> played = List.of();

    private record Counter(String word, Tree condition, long expected) {
        Counter and(long more) {
            return new Counter(word, condition, expected + more);
        }
    }

    TruthTrial(TriedStage<?> stage, long seed, int conditions) {
        this.stage = stage;
        this.seed = seed;
        random = new Random(seed);
        trees = new RandomTrees(random, stage.sources());
        StringBuilder file = new StringBuilder("default_requirement_level: none\n" + stage.name() + ":\n");
        for (int i = 0; i < conditions; i++) {
            String word = stage.words().get(random.nextInt(stage.words().size()));
            Tree condition = trees.tree(3);
            counters.put("count." + i, new Counter(word, condition, 0));
            file.append("  count.%d: {type: counter, value: %s, unit: \"1\", description: d, condition: %s}%n"
                    .formatted(i, word, condition.yaml()));
        }
        instruments = Instruments.build(
                InstrumentFiles.read(file.toString()),
                metrics.provider().get(DefaultFilters.DYNAMIC_METER),
                metrics.provider().get(FetchDuration.METER),
                new AttributeText(AttributeText.DEFAULT_BYTES),
                () -> 0);
    }

    /** Plays one more request. */
    void play() {
        Look request = new Look(Phase.REQUEST, trees.found(Phase.REQUEST), null);
        List<Look> looks = new ArrayList<>(List.of(request));
        phases().forEach(phase -> looks.add(new Look(phase, trees.found(phase), request)));
        played = List.copyOf(looks);
        stage.play(instruments, played);
        boolean ofFields = stage.later().containsKey(Phase.FIELD);
        counters.replaceAll(
                (name, counter) -> counter.and(PlainCount.of(counter.word(), ofFields, counter.condition(), played)));
    }

    /** The phases after the request's: some of those that the stage has, in an order that it may have them, and the end. */
    private List<Phase> phases() {
        List<Phase> phases = new ArrayList<>();
        for (Phase often : List.of(Phase.EVENT, Phase.FIELD)) {
            for (int i = random.nextInt(3); i > 0 && stage.later().containsKey(often); i--) {
                phases.add(often);
            }
        }
        if (stage.later().containsKey(Phase.RESPONSE) && random.nextInt(4) > 0) {
            phases.add(random.nextInt(phases.size() + 1), Phase.RESPONSE);
        }
        if (stage.later().containsKey(Phase.ERROR) && random.nextInt(3) == 0) {
            phases.add(Phase.ERROR);
        }
        phases.add(Phase.DROP);
        return phases;
    }

    /** What each counter that counted has come to. */
    Map<String, Long> counted() {
        Map<String, Long> counted = new TreeMap<>();
        for (MetricData metric : metrics.collect().all()) {
            metric.getDoubleSumData()
                    .getPoints()
                    .forEach(point -> counted.put(metric.getName(), Math.round(point.getValue())));
        }
        return counted;
    }

    /** What it should have. */
    Map<String, Long> expected() {
        Map<String, Long> expected = new TreeMap<>();
        counters.forEach((name, counter) -> {
            if (counter.expected() > 0) {
                expected.put(name, counter.expected());
            }
        });
        return expected;
    }

    long total() {
        return counters.values().stream().mapToLong(Counter::expected).sum();
    }

    /** What has to be known to play it again: the seed, the latest request, and the counters that are wrong after it. */
    String description() {
        Map<String, Long> counted = counted();
        StringBuilder text = new StringBuilder("seed " + seed + " after " + played);
        counters.forEach((name, counter) -> {
            if (counted.getOrDefault(name, 0L) != counter.expected()) {
                text.append(System.lineSeparator())
                        .append(name)
                        .append(": ")
                        .append(counter.condition().yaml());
            }
        });
        return text.toString();
    }

    @Override
    public void close() {
        metrics.close();
    }
}
