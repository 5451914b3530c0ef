package dev.weir.telemetry.yaml.parse;

import dev.weir.telemetry.yaml.expansion.Expanded;
import dev.weir.telemetry.yaml.expansion.ExpansionPass;
import dev.weir.telemetry.yaml.node.NodePath;
import dev.weir.telemetry.yaml.node.ScalarType;
import dev.weir.telemetry.yaml.node.YamlScalar;
import dev.weir.telemetry.yaml.problem.Position;
import dev.weir.telemetry.yaml.problem.Problem;
import dev.weir.telemetry.yaml.problem.Problems;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Makes scalars: checks their tag, expands their text and gives them their type. */
final class ScalarReading {
    private final ExpansionPass expansion;
    private final Problems problems;

    ScalarReading(ExpansionPass expansion, Problems problems) {
        this.expansion = expansion;
        this.problems = problems;
    }

    YamlScalar read(ScalarEvent event, Position position, NodePath path) {
        String source = event.getValue();
        String tag = event.getTag().orElse("");
        if (!Tags.isRedundant(tag, Tag.STR) && !Tags.isTypeTag(tag)) {
            problems.add(Tags.refusal(tag, position, path));
            return YamlScalar.refused(position, path, source);
        }
        Optional<Expanded> expanded = expansion.expand(source, position, path);
        return expanded.isEmpty()
                ? YamlScalar.refused(position, path, source)
                : fitting(tag, scalar(event, expanded.get(), position, path));
    }

    private static YamlScalar scalar(ScalarEvent event, Expanded expanded, Position position, NodePath path) {
        return new YamlScalar(
                position, path, type(event, expanded), expanded.text(), event.getValue(), expanded.hasReference());
    }

    // Text beside a reference stays text: "80${env.PORT}" is no number, whatever the variable holds.
    private static ScalarType type(ScalarEvent event, Expanded expanded) {
        boolean isTyped = event.getTag()
                .map(Tags::isTypeTag)
                .orElseGet(() -> event.getImplicit().canOmitTagInPlainScalar());
        boolean isWhole = !expanded.hasReference() || expanded.isWholeReference();
        return isTyped && isWhole ? ScalarType.ofPlain(expanded.text()) : ScalarType.TEXT;
    }

    private YamlScalar fitting(String tag, YamlScalar scalar) {
        if (Tags.allows(tag, scalar.type())) {
            return scalar;
        }
        problems.add(Problem.error(scalar.position(), scalar.path().toString(), "found " + scalar.describe())
                .expecting("what its tag " + Tags.shown(tag) + " says")
                .suggesting("remove the tag"));
        return YamlScalar.refused(scalar.position(), scalar.path(), scalar.source());
    }
}
