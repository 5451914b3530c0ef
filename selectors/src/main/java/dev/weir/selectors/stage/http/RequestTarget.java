package dev.weir.selectors.stage.http;

import org.jspecify.annotations.Nullable;

/**
 * The target of a request as it stood in the request line: {@code /path?query}, or a whole URI. Its parts are cut out
 * when asked for; a target that is neither still has a path.
 *
 * @param text the target as it was received
 */
public record RequestTarget(String text) {

    /** The scheme of a target that is a whole URI, otherwise null. */
    public @Nullable String scheme() {
        int end = schemeEnd();
        return end < 0 ? null : text.substring(0, end);
    }

    /** The path, without query and fragment. A whole URI without one has the path {@code /}. */
    public String path() {
        int start = pathStart();
        int end = text.length();
        for (int i = start; i < end; i++) {
            if (text.charAt(i) == '?' || text.charAt(i) == '#') {
                end = i;
            }
        }
        return start == end && start > 0 ? "/" : text.substring(start, end);
    }

    /** What follows the first question mark, undecoded and maybe empty; null if there is none. */
    public @Nullable String query() {
        int fragment = text.indexOf('#');
        int end = fragment < 0 ? text.length() : fragment;
        int mark = text.indexOf('?');
        return mark < 0 || mark > end ? null : text.substring(mark + 1, end);
    }

    private int pathStart() {
        int schemeEnd = schemeEnd();
        if (schemeEnd < 0) {
            return 0;
        }
        int start = schemeEnd + "://".length();
        while (start < text.length() && "/?#".indexOf(text.charAt(start)) < 0) {
            start++;
        }
        return start;
    }

    /** Where a scheme ends that {@code ://} follows, or -1. */
    private int schemeEnd() {
        int end = 0;
        while (end < text.length() && isInScheme(text.charAt(end), end == 0)) {
            end++;
        }
        return end > 0 && text.startsWith("://", end) ? end : -1;
    }

    private static boolean isInScheme(char character, boolean first) {
        boolean isLetter = (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
        return isLetter || (!first && ((character >= '0' && character <= '9') || "+-.".indexOf(character) >= 0));
    }
}
