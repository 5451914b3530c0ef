package dev.weir.telemetry.exposition;

import dev.weir.telemetry.exposition.ParsedPage.Described;
import dev.weir.telemetry.exposition.ParsedPage.Series;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads classic text and OpenMetrics more strictly than Prometheus does: no byte that is not UTF-8, no control character,
 * no series twice, each family once with help and type before its series, which are all of them in one place.
 */
final class PageParser {
    private static final Map<String, List<String>> ENDINGS = Map.of(
            "counter", List.of("_total"),
            "gauge", List.of(""),
            "info", List.of("_info"),
            "histogram", List.of("_bucket", "_sum", "_count"));

    private final boolean isOpenMetrics;
    private final List<Described> families = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final Map<Series, Double> series = new LinkedHashMap<>();
    private final Map<Series, String> exemplars = new LinkedHashMap<>();
    private int headers;

    private PageParser(boolean isOpenMetrics) {
        this.isOpenMetrics = isOpenMetrics;
    }

    static ParsedPage parse(byte[] bytes) {
        String text = decoded(bytes);
        check(text.isEmpty() || text.endsWith("\n"), "the last line has no end");
        check(text.chars().noneMatch(c -> c != '\n' && Character.isISOControl(c)), "a control character");
        List<String> lines = text.lines().toList();
        boolean hasEnd = !lines.isEmpty() && lines.get(lines.size() - 1).equals("# EOF");
        check(lines.size() == text.chars().filter(c -> c == '\n').count(), "an end of line that is not a line feed");
        PageParser parser = new PageParser(hasEnd);
        lines.subList(0, lines.size() - (hasEnd ? 1 : 0)).forEach(parser::line);
        return new ParsedPage(parser.families, parser.series, parser.exemplars, parser.headers);
    }

    private void line(String line) {
        if (line.startsWith("# HELP ")) {
            String name = word(line, 7);
            check(names.add(name), "family " + name + " stands twice");
            families.add(new Described(name, "", LineParser.unescaped(line.substring(8 + name.length())), ""));
            headers++;
        } else if (line.startsWith("# TYPE ")) {
            Described last = families.remove(families.size() - 1);
            check(last.type().isEmpty() && word(line, 7).equals(last.name()), "help and type apart: " + line);
            families.add(
                    new Described(last.name(), line.substring(8 + last.name().length()), last.help(), ""));
            headers++;
        } else if (line.startsWith("# UNIT ")) {
            Described last = families.remove(families.size() - 1);
            String unit = line.substring(8 + last.name().length());
            check(isOpenMetrics && last.name().endsWith("_" + unit), "a unit that is not in the name: " + line);
            families.add(new Described(last.name(), last.type(), last.help(), unit));
            headers++;
        } else {
            sample(line);
        }
    }

    private void sample(String line) {
        LineParser parsed = LineParser.parse(line);
        Described family = families.get(families.size() - 1);
        List<String> endings = !isOpenMetrics && family.type().equals("counter")
                ? List.of("")
                : ENDINGS.getOrDefault(family.type(), List.of());
        check(
                endings.stream().anyMatch(ending -> parsed.series().name().equals(family.name() + ending)),
                "a line of another family: " + line);
        check(series.put(parsed.series(), parsed.value()) == null, "a series twice: " + line);
        if (!parsed.exemplar().isEmpty()) {
            check(isOpenMetrics, "an exemplar in classic text: " + line);
            exemplars.put(parsed.series(), parsed.exemplar());
        }
    }

    private static String word(String line, int start) {
        int end = line.indexOf(' ', start);
        check(end > start, "a line that ends too early: " + line);
        String word = line.substring(start, end);
        check(word.matches("[a-zA-Z_:][a-zA-Z0-9_:]*"), "an illegal name: " + line);
        return word;
    }

    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new AssertionError("not UTF-8", e);
        }
    }

    static void check(boolean isRight, String message) {
        if (!isRight) {
            throw new AssertionError(message);
        }
    }
}
