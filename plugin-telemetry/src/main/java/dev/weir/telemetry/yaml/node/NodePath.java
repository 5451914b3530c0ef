package dev.weir.telemetry.yaml.node;

import dev.weir.telemetry.yaml.problem.SafeText;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The way from the top of a document to a node: {@code telemetry.exporters.metrics.common.views[2].name}. Immutable; a
 * path shares all but its last step with its parent, so that deep trees with long keys stay small.
 */
public final class NodePath {
    private static final NodePath ROOT = new NodePath(null, "", -1);
    private static final int LONGEST_STEP = 60;
    private static final int LONGEST_PATH = 200;

    private final @Nullable NodePath parent;
    private final String key;
    private final int index;

    private NodePath(@Nullable NodePath parent, String key, int index) {
        this.parent = parent;
        this.key = key;
        this.index = index;
    }

    /** The top of a document, whose text is empty. */
    public static NodePath root() {
        return ROOT;
    }

    /** The path of the value under a key. */
    public NodePath key(String name) {
        return new NodePath(this, name, -1);
    }

    /** The path of a list's element, counted from 0. */
    public NodePath index(int position) {
        return new NodePath(this, "", position);
    }

    /** The last key on this path; empty at the top and for an element of a list. */
    public String lastKey() {
        return key;
    }

    /**
     * The path with dots between its keys. Keys that are not plain words stand in brackets and quotes; of a path over
     * some 200 characters the end is shown.
     */
    @Override
    public String toString() {
        Deque<String> steps = new ArrayDeque<>();
        int length = 0;
        NodePath step = this;
        while (step.parent != null && length < LONGEST_PATH) {
            String text = step.text();
            steps.push(text);
            length += text.length();
            step = step.parent;
        }
        String path = String.join("", steps);
        if (step.parent != null) {
            return "…" + path;
        }
        return path.startsWith(".") ? path.substring(1) : path;
    }

    private String text() {
        if (index >= 0) {
            return "[" + index + "]";
        }
        return isPlainWord(key) ? "." + key : "[" + SafeText.quote(key, LONGEST_STEP) + "]";
    }

    private static boolean isPlainWord(String key) {
        return !key.isEmpty() && key.length() <= LONGEST_STEP && key.chars().allMatch(NodePath::isWordLetter);
    }

    private static boolean isWordLetter(int letter) {
        return (letter < 0x80 && Character.isLetterOrDigit(letter)) || letter == '_' || letter == '-';
    }
}
