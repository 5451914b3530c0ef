package dev.weir.metrics.filter;

import static java.util.Objects.requireNonNull;

/**
 * A pattern over a whole dotted name: {@code ?} stands for one character, {@code *} for any run of them, and a final
 * {@code .**} for the name before it and all names below. Case does not count, as in OpenTelemetry's metric names.
 * Matching takes at most time proportional to the lengths of name and pattern multiplied, and allocates nothing.
 */
public final class NamePattern {
    private static final String SUBTREE = ".**";
    private static final NamePattern ANY = new NamePattern("*");

    private final String text;
    private final String glob;
    private final boolean subtree;

    private NamePattern(String text) {
        this.text = text;
        this.subtree = text.endsWith(SUBTREE);
        this.glob = subtree ? text.substring(0, text.length() - SUBTREE.length()) : text;
    }

    /**
     * Reads a pattern.
     *
     * @throws IllegalArgumentException for an empty pattern, or {@code **} anywhere but after the last dot
     */
    public static NamePattern of(String text) {
        requireNonNull(text, "text");
        NamePattern pattern = new NamePattern(text);
        if (pattern.glob.isEmpty()) {
            throw new IllegalArgumentException("pattern \"" + text
                    + "\" names nothing; write \"*\" for every name, or \"a.b.**\" for a.b and all below");
        }
        if (pattern.glob.contains("**")) {
            throw new IllegalArgumentException("pattern \"" + text
                    + "\": ** stands only after the last dot; write * for any run of characters, dots included");
        }
        return pattern;
    }

    /** The pattern that every name matches. */
    public static NamePattern any() {
        return ANY;
    }

    /** Whether the whole name matches. */
    public boolean matches(String name) {
        if (matches(name, name.length())) {
            return true;
        }
        if (subtree) {
            for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
                if (matches(name, dot)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Matches the first characters of the name; on a mismatch only the latest star is tried again, one further on. */
    private boolean matches(String name, int end) {
        int at = 0;
        int in = 0;
        int star = -1;
        int resume = 0;
        while (at < end) {
            if (in < glob.length() && glob.charAt(in) == '*') {
                star = in++;
                resume = at;
            } else if (in < glob.length() && (glob.charAt(in) == '?' || same(glob.charAt(in), name.charAt(at)))) {
                in++;
                at++;
            } else if (star >= 0) {
                in = star + 1;
                at = ++resume;
            } else {
                return false;
            }
        }
        while (in < glob.length() && glob.charAt(in) == '*') {
            in++;
        }
        return in == glob.length();
    }

    private static boolean same(char a, char b) {
        return a == b || Character.toLowerCase(a) == Character.toLowerCase(b);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NamePattern pattern && text.equals(pattern.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
