package dev.weir.telemetry.yaml.expansion;

import dev.weir.telemetry.yaml.expansion.Reference.Origin;
import dev.weir.telemetry.yaml.node.NodePath;
import dev.weir.telemetry.yaml.problem.Position;
import dev.weir.telemetry.yaml.problem.Problem;
import dev.weir.telemetry.yaml.problem.Problems;
import java.util.List;
import java.util.Optional;

/**
 * Expands the texts of one document, from left to right and once. All that comes in together may have a million
 * characters; a text that cannot be expanded has its problems reported, and none of its values shown.
 */
public final class ExpansionPass {
    private static final int MOST_CHARACTERS = 1 << 20;

    private final Expansion expansion;
    private final OpenFiles files;
    private final Problems problems;
    private int charactersLeft = MOST_CHARACTERS;

    ExpansionPass(Expansion expansion, OpenFiles files, Problems problems) {
        this.expansion = expansion;
        this.files = files;
        this.problems = problems;
    }

    /** Whether a text has something to expand, or an escape to take out. */
    public static boolean concerns(String text) {
        return text.contains(ExpansionScan.OPEN);
    }

    /** The expanded text, or empty when a problem was reported instead. */
    public Optional<Expanded> expand(String source, Position position, NodePath path) {
        if (!concerns(source)) {
            return Optional.of(Expanded.unchanged(source));
        }
        ExpansionScan scan = new ExpansionScan(source, this::find);
        Optional<Expanded> expanded = scan.run();
        reportAll(scan.failures(), position, path);
        return expanded;
    }

    private void reportAll(List<ExpansionScan.Failure> failures, Position position, NodePath path) {
        for (ExpansionScan.Failure failure : failures) {
            problems.add(
                    Problem.error(position, path.toString(), failure.what()).suggesting(failure.suggestion()));
        }
    }

    private Finding find(Reference reference) {
        Finding finding = reference.origin() == Origin.FILE ? files.read(reference.name()) : variable(reference.name());
        String fallback = reference.fallback();
        return withinLimit(fallback != null && finding.isNothing() ? new Finding.Text(fallback) : finding);
    }

    private Finding variable(String name) {
        if (!expansion.mayRead(name)) {
            return new Finding.Refused(
                    "the variable is not open to configurations",
                    "write the value, or open it where the process starts");
        }
        return expansion
                .variable(name)
                .<Finding>map(value -> value.isEmpty() ? new Finding.Empty() : new Finding.Text(value))
                .orElseGet(() -> new Finding.Missing(
                        "the variable is not set", "set it, or give a default: ${env." + name + ":-default}"));
    }

    private Finding withinLimit(Finding finding) {
        if (!(finding instanceof Finding.Text text)) {
            return finding;
        }
        if (text.value().length() > charactersLeft) {
            return new Finding.Refused("the file is over 1 MiB once expanded", "refer to less");
        }
        charactersLeft -= text.value().length();
        return finding;
    }
}
