package dev.weir.selectors.jsonpath.json.parser;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.jspecify.annotations.Nullable;

/**
 * Remembers member names within one text, whose objects mostly repeat them. A later name takes the place of an
 * earlier one.
 */
final class NameCache {

    private static final int SLOTS = 64;
    private static final int LONGEST = 32;

    private final @Nullable String[] names = new String[SLOTS];

    /** The name that these bytes of ASCII spell. */
    String nameOf(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length > LONGEST) {
            return new String(bytes, from, length, ISO_8859_1);
        }
        int hash = length;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + bytes[i];
        }
        int slot = (hash ^ hash >>> 12) & SLOTS - 1;
        String cached = names[slot];
        if (cached == null || !spells(cached, bytes, from, length)) {
            cached = new String(bytes, from, length, ISO_8859_1);
            names[slot] = cached;
        }
        return cached;
    }

    private static boolean spells(String name, byte[] bytes, int from, int length) {
        if (name.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (name.charAt(i) != bytes[from + i]) {
                return false;
            }
        }
        return true;
    }
}
