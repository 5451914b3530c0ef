package dev.weir.telemetry.yaml;

import dev.weir.telemetry.yaml.expansion.Expansion;
import dev.weir.telemetry.yaml.node.YamlNode;
import dev.weir.telemetry.yaml.parse.TreeParser;
import dev.weir.telemetry.yaml.problem.ConfigurationException;
import dev.weir.telemetry.yaml.problem.Problem;
import dev.weir.telemetry.yaml.problem.Problems;
import dev.weir.telemetry.yaml.problem.Severity;
import dev.weir.telemetry.yaml.source.YamlSource;
import java.util.List;
import java.util.function.Function;

/**
 * A YAML file that was read and expanded. Reading takes well under a second and 32 MB of heap, whatever the file holds,
 * and fails with a {@link ConfigurationException} alone. Not safe for use by several threads; its nodes are.
 */
public final class YamlDocument {
    private final YamlNode root;
    private final Problems problems;

    private YamlDocument(YamlNode root, Problems problems) {
        this.root = root;
        this.problems = problems;
    }

    /**
     * Reads a document. Faults of single values wait for the report that {@link #as} makes.
     *
     * @throws ConfigurationException if the source is not one document of valid YAML within the limits
     */
    public static YamlDocument read(YamlSource source, Expansion expansion) {
        Problems problems = new Problems();
        return new YamlDocument(TreeParser.parse(source, expansion, problems), problems);
    }

    /**
     * The document as what a schema makes of its top mapping.
     *
     * @throws ConfigurationException if the document has an error; its report has all of them
     */
    public <T> T as(Function<MappingReader, T> schema) {
        Place top = Place.of(new Reading(problems), root);
        Setting<T> setting = new ValueReader(top).mapping(schema);
        problems.throwIfErrors();
        return setting.required();
    }

    /** The top of the tree. */
    public YamlNode root() {
        return root;
    }

    /** What an operator should know although the document can be used, as far as it has been read. */
    public List<Problem> warnings() {
        return problems.inOrder().stream()
                .filter(problem -> problem.severity() == Severity.WARNING)
                .toList();
    }
}
