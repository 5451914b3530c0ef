package dev.weir.telemetry.yaml.parse;

import dev.weir.telemetry.yaml.expansion.Expansion;
import dev.weir.telemetry.yaml.node.NodePath;
import dev.weir.telemetry.yaml.node.ScalarType;
import dev.weir.telemetry.yaml.node.YamlMapping;
import dev.weir.telemetry.yaml.node.YamlNode;
import dev.weir.telemetry.yaml.node.YamlScalar;
import dev.weir.telemetry.yaml.parse.Anchors.Anchored;
import dev.weir.telemetry.yaml.problem.ConfigurationException;
import dev.weir.telemetry.yaml.problem.Position;
import dev.weir.telemetry.yaml.problem.Problem;
import dev.weir.telemetry.yaml.problem.Problems;
import dev.weir.telemetry.yaml.source.YamlSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Builds the tree of one document from the parser's events, with a stack of its own instead of the thread's. It asks
 * its allowance before every node, so that deep nesting and alias bombs are refused before they are built.
 */
public final class TreeParser {
    private final Problems problems;
    private final Events events;
    private final ScalarReading scalars;
    private final Allowance allowance = new Allowance();
    private final Anchors anchors = new Anchors();
    private final Deque<OpenCollection> open = new ArrayDeque<>();
    private @Nullable YamlNode root;
    private int documents;

    private TreeParser(YamlSource source, Expansion expansion, Problems problems) {
        this.problems = problems;
        this.events = new Events(source, problems);
        this.scalars = new ScalarReading(expansion.start(problems), problems);
    }

    /**
     * Reads a document. What is wrong with single nodes goes to the problems, and the tree has such nodes as refused
     * scalars or not at all; an empty document is an empty mapping.
     *
     * @throws ConfigurationException if there is no tree: broken syntax, a second document, or a limit that is passed
     */
    public static YamlNode parse(YamlSource source, Expansion expansion, Problems problems) {
        YamlNode root = new TreeParser(source, expansion, problems).parse();
        boolean isEmpty = root instanceof YamlScalar scalar && scalar.type() == ScalarType.NOTHING;
        return root == null || isEmpty
                ? new YamlMapping(Position.of(source.name(), 1, 1), NodePath.root(), Map.of())
                : root;
    }

    private @Nullable YamlNode parse() {
        for (Event event = events.next(path()); event != null; event = events.next(path())) {
            switch (event.getEventId()) {
                case DocumentStart -> startDocument(event);
                case MappingStart, SequenceStart -> startCollection((CollectionStartEvent) event);
                case MappingEnd, SequenceEnd -> endCollection();
                case Scalar -> scalar((ScalarEvent) event);
                case Alias -> alias((AliasEvent) event);
                case StreamStart, StreamEnd, DocumentEnd, Comment -> {}
            }
        }
        return root;
    }

    private void startDocument(Event event) {
        documents++;
        if (documents > 1) {
            throw stop(events.start(event), "a second document starts here", "keep one document in a file");
        }
    }

    private void startCollection(CollectionStartEvent event) {
        Position position = events.start(event);
        NodePath path = path();
        int nodesBefore = allowance.nodes();
        take(1, open.size() + 1, position);
        boolean isMapping = event.getEventId() == Event.ID.MappingStart;
        String tag = event.getTag().orElse("");
        if (!Tags.isRedundant(tag, isMapping ? Tag.MAP : Tag.SEQ)) {
            problems.add(Tags.refusal(tag, position, path));
        }
        open.push(
                isMapping
                        ? new OpenMapping(position, path, anchorOf(event), nodesBefore, problems)
                        : new OpenSequence(position, path, anchorOf(event), nodesBefore));
    }

    private void endCollection() {
        OpenCollection ended = open.pop();
        place(ended.anchor, new Anchored(ended.close(), allowance.nodes() - ended.nodesBefore(), ended.height()));
    }

    private void scalar(ScalarEvent event) {
        Position position = events.start(event);
        take(1, open.size(), position);
        if (open.peek() instanceof OpenMapping mapping && mapping.awaitsKey()) {
            mapping.key(event, position);
        } else {
            place(anchorOf(event), new Anchored(scalars.read(event, position, path()), 1, 0));
        }
    }

    private void alias(AliasEvent event) {
        Position position = events.start(event);
        stopIf(allowance.takeAlias(), position);
        String name = event.getAlias().getValue();
        if (open.peek() instanceof OpenMapping mapping && mapping.awaitsKey()) {
            mapping.refuseKey(position, "an alias cannot be a key", "write the key itself");
            return;
        }
        Anchored known = anchors.find(name).orElseGet(() -> unknown(name, position));
        take(known.nodes(), open.size() + known.height(), position);
        place(null, new Anchored(known.node().at(path()), known.nodes(), known.height()));
    }

    private Anchored unknown(String name, Position position) {
        boolean isOpen = open.stream().anyMatch(collection -> name.equals(collection.anchor));
        problems.add(Anchors.unknown(name, isOpen, position, path()));
        return new Anchored(YamlScalar.refused(position, path(), ""), 1, 0);
    }

    private void place(@Nullable String anchor, Anchored node) {
        if (anchor != null) {
            anchors.define(anchor, node);
        }
        OpenCollection parent = open.peek();
        if (parent == null) {
            root = node.node();
        } else {
            parent.add(node.node());
            parent.contains(node.height());
        }
    }

    private NodePath path() {
        OpenCollection parent = open.peek();
        return parent == null ? NodePath.root() : parent.nextPath();
    }

    private static @Nullable String anchorOf(NodeEvent event) {
        return event.getAnchor().map(anchor -> anchor.getValue()).orElse(null);
    }

    private void take(int nodes, int depth, Position position) {
        stopIf(allowance.take(nodes, depth), position);
    }

    private void stopIf(Optional<String> overLimit, Position position) {
        if (overLimit.isPresent()) {
            throw stop(position, overLimit.get(), null);
        }
    }

    private ConfigurationException stop(Position position, String found, @Nullable String suggestion) {
        problems.add(Problem.error(position, path().toString(), found).suggesting(suggestion));
        return problems.toException();
    }
}
