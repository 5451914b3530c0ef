package dev.weir.telemetry.yaml.parse;

import dev.weir.telemetry.yaml.expansion.Expansion;
import dev.weir.telemetry.yaml.problem.ConfigurationException;
import dev.weir.telemetry.yaml.problem.Problems;
import dev.weir.telemetry.yaml.source.YamlSource;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Files made to exhaust a parser's stack, heap or time. Run as a program of its own, in a heap as small as is
 * promised: it reads each file and prints its name, what became of it and the milliseconds of processor time.
 */
final class HostileFiles {
    static final String READ = "read";
    static final String REFUSED = "refused";

    private static final int LIMIT = 1 << 20;

    private HostileFiles() {}

    static Map<String, Supplier<String>> refused() {
        Map<String, Supplier<String>> files = new LinkedHashMap<>();
        files.put("5,000 lists", () -> "[".repeat(5_000));
        files.put("a million lists", () -> "[".repeat(LIMIT));
        files.put("a million braces", () -> "{".repeat(LIMIT));
        files.put("nested braces with keys", () -> fill("{a: "));
        files.put("nested dashes", () -> fill("- "));
        files.put("nested question marks", () -> fill("? "));
        files.put("nested blocks", HostileFiles::nestedBlocks);
        files.put("long flat list", () -> fill("- a\n"));
        files.put("long flow list", () -> "[" + fill("a,") + "]");
        files.put("long mapping", () -> numbered(n -> "key" + n + ": 1\n"));
        files.put("many anchors", () -> numbered(n -> "- &a" + n + " 1\n"));
        files.put("one key again and again", () -> fill("a: 1\n"));
        files.put("faults below a long path", HostileFiles::faultsBelowALongPath);
        files.put("keys of one hash code", HostileFiles::keysOfOneHashCode);
        files.put("doubling aliases", () -> aliasBomb(2, 30));
        files.put("aliases by seven", () -> aliasBomb(7, 8));
        files.put("a large list repeated", () -> "a: &a [" + "x,".repeat(9_000) + "]\nb: [" + "*a,".repeat(50) + "]");
        files.put("many aliases", () -> "a: &a 1\nb: [" + fill("*a,"));
        files.put("an alias of what it is in", () -> "&a [*a]");
        files.put("custom tags", () -> fill("- !a b\n"));
        files.put("many documents", () -> fill("---\n"));
        files.put("many directives", () -> fill("%FOO a\n"));
        files.put("unknown references", () -> "a: '" + fill("${}") + "'");
        files.put("references that never close", () -> "a: '" + fill("${") + "'");
        files.put("references to a large value", () -> "a: '" + fill("${env.LARGE}") + "'");
        files.put("an open quote", () -> "a: '" + "x".repeat(LIMIT - 10));
        files.put("a long key", () -> "x".repeat(LIMIT - 10) + ": 1");
        files.put("colons", () -> fill(":"));
        files.put("exclamation marks", () -> fill("!"));
        files.put("a long alias", () -> "*" + "a".repeat(LIMIT - 10));
        files.put("lists as keys", () -> "{" + fill("[[[]]],"));
        return files;
    }

    static Map<String, Supplier<String>> read() {
        Map<String, Supplier<String>> files = new LinkedHashMap<>();
        files.put("24,000 keys", () -> numbered(24_000, n -> "key_number_" + n + ": value text " + n + "\n"));
        files.put("a million digits", () -> "a: " + "9".repeat(LIMIT - 10));
        files.put("a huge exponent", () -> "a: 1e" + "9".repeat(LIMIT - 10));
        files.put("long plain text", () -> "a: " + "x".repeat(LIMIT - 10));
        files.put("long quoted text", () -> "a: \"" + "x".repeat(LIMIT - 10) + "\"");
        files.put("text of many words", () -> "a:" + fill(" x"));
        files.put("text of many lines", () -> "a:" + fill("\n  x"));
        files.put("text across blank lines", () -> "a: x" + "\n".repeat(LIMIT - 10) + " y");
        files.put("escapes", () -> "a: \"" + fill("\\u0041") + "\"");
        files.put("three bytes a letter", () -> "a: \"" + "計".repeat(340_000) + "\"");
        files.put("four bytes a letter", () -> "a: \"" + "😀".repeat(250_000) + "\"");
        files.put("a literal block", () -> "a: |\n" + fill(" x\n"));
        files.put("a folded block", () -> "a: >\n" + fill(" x\n\n"));
        files.put("blank lines in a block", () -> "a: |\n" + fill("    \n"));
        files.put("one comment", () -> "#" + "x".repeat(LIMIT - 10));
        files.put("many comments", () -> fill("#\n"));
        files.put("spaces", () -> fill(" "));
        files.put("line breaks", () -> fill("\n"));
        files.put("carriage returns", () -> fill("\r"));
        files.put("many references", () -> "a: '" + fill("${env.SMALL}") + "'");
        files.put("many escapes of references", () -> "a: '" + fill("$${") + "'");
        return files;
    }

    public static void main(String[] arguments) {
        read().forEach(HostileFiles::tryOne);
        refused().forEach(HostileFiles::tryOne);
    }

    private static void tryOne(String name, Supplier<String> file) {
        byte[] bytes = file.get().getBytes(StandardCharsets.UTF_8);
        long before = processorNanos();
        String outcome = outcome(bytes);
        System.out.println(name + "\t" + outcome + "\t" + (processorNanos() - before) / 1_000_000);
    }

    private static String outcome(byte[] bytes) {
        Expansion expansion =
                Expansion.of(name -> name.equals("SMALL") ? "1" : name.equals("LARGE") ? "y".repeat(10_000) : null);
        Problems problems = new Problems();
        try {
            TreeParser.parse(YamlSource.of("t.yaml", bytes), expansion, problems);
            return problems.errors() == 0 ? READ : REFUSED;
        } catch (ConfigurationException e) {
            return e.getMessage().length() > 100_000 ? "a report too long to read" : REFUSED;
        }
    }

    private static long processorNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static String fill(String piece) {
        return piece.repeat((LIMIT - 20) / piece.length());
    }

    private static String numbered(IntFunction<String> piece) {
        return numbered(Integer.MAX_VALUE, piece);
    }

    private static String numbered(int most, IntFunction<String> piece) {
        StringBuilder text = new StringBuilder();
        for (int number = 0; number < most && text.length() < LIMIT - 60; number++) {
            text.append(piece.apply(number));
        }
        return text.toString();
    }

    private static String nestedBlocks() {
        StringBuilder text = new StringBuilder();
        for (int depth = 0; depth < 1_300; depth++) {
            text.append(" ".repeat(depth)).append("a:\n");
        }
        return text.toString();
    }

    private static String faultsBelowALongPath() {
        StringBuilder text = new StringBuilder();
        for (int depth = 0; depth < 60; depth++) {
            text.append(" ".repeat(depth)).append("k".repeat(60)).append(":\n");
        }
        while (text.length() < LIMIT - 200) {
            text.append(" ".repeat(61)).append("a: 1\n");
        }
        return text.toString();
    }

    // "Aa" and "BB" have one hash code, and so has every sequence of them.
    private static String keysOfOneHashCode() {
        return numbered(1 << 15, number -> {
            StringBuilder key = new StringBuilder();
            for (int bit = 14; bit >= 0; bit--) {
                key.append((number >> bit & 1) == 0 ? "Aa" : "BB");
            }
            return key.append(": 1\n").toString();
        });
    }

    private static String aliasBomb(int width, int levels) {
        StringBuilder text = new StringBuilder("a0: &a0 [" + "x,".repeat(width) + "]\n");
        for (int level = 1; level < levels; level++) {
            text.append("a" + level + ": &a" + level + " [" + ("*a" + (level - 1) + ",").repeat(width) + "]\n");
        }
        return text.toString();
    }
}
