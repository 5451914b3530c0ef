package dev.weir.telemetry.yaml.parse;

import dev.weir.telemetry.yaml.expansion.ExpansionPass;
import dev.weir.telemetry.yaml.node.NodePath;
import dev.weir.telemetry.yaml.node.ScalarType;
import dev.weir.telemetry.yaml.node.YamlEntry;
import dev.weir.telemetry.yaml.node.YamlMapping;
import dev.weir.telemetry.yaml.node.YamlNode;
import dev.weir.telemetry.yaml.node.YamlScalar;
import dev.weir.telemetry.yaml.node.YamlSequence;
import dev.weir.telemetry.yaml.problem.Position;
import dev.weir.telemetry.yaml.problem.Problem;
import dev.weir.telemetry.yaml.problem.Problems;
import dev.weir.telemetry.yaml.problem.SafeText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A mapping whose end has not been read. A key that cannot be used is reported, and its value is read and dropped, so
 * that one report has what is wrong with both.
 */
final class OpenMapping extends OpenCollection {
    private static final String MERGE = "<<";

    private final Problems problems;
    private final Map<String, YamlEntry> entries = new LinkedHashMap<>();
    private final List<YamlNode> merged = new ArrayList<>();
    private @Nullable Key key;
    private @Nullable Position firstMerge;

    OpenMapping(Position position, NodePath path, @Nullable String anchor, int nodesBefore, Problems problems) {
        super(position, path, anchor, nodesBefore);
        this.problems = problems;
    }

    private enum Use {
        ENTRY,
        MERGE,
        DROPPED
    }

    private record Key(String text, Position position, Use use) {}

    boolean awaitsKey() {
        return key == null;
    }

    @Override
    NodePath nextPath() {
        return key == null ? path : path.key(key.text());
    }

    /** Takes a scalar as the next key. */
    void key(ScalarEvent event, Position at) {
        String text = event.getValue();
        boolean isPlain = event.getImplicit().canOmitTagInPlainScalar();
        if (!Tags.isRedundant(event.getTag().orElse(""), Tag.STR)) {
            refuseKey(at, "a key with the tag " + Tags.shown(event.getTag().orElse("")), "remove the tag");
        } else if (ExpansionPass.concerns(text)) {
            refuseKey(at, "the key " + SafeText.quote(text) + " is not expanded", "write the key itself");
        } else if (isPlain && ScalarType.ofPlain(text) == ScalarType.NOTHING) {
            refuseKey(at, "an empty key", "write the key, and put it in quotes if it is " + SafeText.quote(text));
        } else {
            takeKey(text, at, isPlain && text.equals(MERGE));
        }
    }

    void refuseKey(Position at, String found, String suggestion) {
        problems.add(Problem.error(at, path.toString(), found).suggesting(suggestion));
        key = new Key("?", at, Use.DROPPED);
    }

    private void takeKey(String text, Position at, boolean isMerge) {
        Position first = isMerge ? firstMerge : positionOf(text);
        if (first != null) {
            problems.add(Problem.error(at, path.key(text).toString(), "duplicate key " + SafeText.quote(text))
                    .suggesting("it is first written at " + first + "; keep one of the two"));
            key = new Key(text, at, Use.DROPPED);
            return;
        }
        firstMerge = isMerge ? at : firstMerge;
        key = new Key(text, at, isMerge ? Use.MERGE : Use.ENTRY);
    }

    private @Nullable Position positionOf(String text) {
        YamlEntry entry = entries.get(text);
        return entry == null ? null : entry.position();
    }

    @Override
    void add(YamlNode node) {
        if (key == null) {
            refuseKey(node.position(), "a key that is " + node.describe(), "use text as a key");
            return;
        }
        switch (key.use()) {
            case ENTRY -> entries.put(key.text(), new YamlEntry(key.text(), key.position(), node));
            case MERGE -> merged.addAll(node instanceof YamlSequence list ? list.elements() : List.of(node));
            case DROPPED -> {}
        }
        key = null;
    }

    @Override
    YamlNode close() {
        merged.forEach(this::merge);
        return new YamlMapping(position, path, entries);
    }

    // What the mapping says itself wins over what is merged in, and the first merged over the later.
    private void merge(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            mapping.entries().forEach((name, entry) -> entries.putIfAbsent(name, entry.at(path.key(name))));
        } else if (!(node instanceof YamlScalar scalar) || scalar.type() != ScalarType.REFUSED) {
            problems.add(Problem.error(node.position(), path.toString(), "\"<<\" cannot merge " + node.describe())
                    .expecting("an alias of a group of keys, such as *name"));
        }
    }
}
