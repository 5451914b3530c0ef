package dev.weir.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What is printed at the end of a run and kept in its results file: the surroundings, the text, the bars, a count. */
public final class Report {
    private final Surroundings surroundings;
    private final List<String> paragraphs = new ArrayList<>();
    private final List<Bar> bars = new ArrayList<>();

    private Report(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    public static Report of(Surroundings surroundings) {
        return new Report(surroundings);
    }

    /** Adds a paragraph. */
    public void add(String paragraph) {
        paragraphs.add(paragraph);
    }

    public void add(Table table) {
        paragraphs.add(table.toString());
    }

    public void add(Bar bar) {
        bars.add(bar);
    }

    /** All of it, in the order in which it was added, bars last. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder().append(surroundings).append('\n');
        paragraphs.forEach(paragraph -> text.append('\n').append(paragraph).append('\n'));
        text.append('\n');
        bars.forEach(bar -> text.append(bar.line()).append('\n'));
        return text.append(count()).append('\n').toString();
    }

    private String count() {
        long missed = bars.stream().filter(bar -> !bar.isMet()).count();
        return bars.size() + " bars: " + (bars.size() - missed) + " ok, " + missed + " MISS";
    }

    /** Writes the text to a file, whose folder is made if need be. */
    public void write(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(file, toString());
    }
}
