package dev.weir.selectors.jsonpath.internal.regexp;

import java.util.function.IntPredicate;

/**
 * Spells the two categories that contain unassigned characters as ranges, since the engine doesn't count these in.
 * What is unassigned depends on the Unicode version of the running JDK. Computed when such a category is first used.
 */
final class UnassignedCharacters {

    private static final String UNASSIGNED = ranges(UnassignedCharacters::isUnassigned);
    private static final String ASSIGNED = ranges(character -> !isUnassigned(character));
    private static final String OTHER = ranges(UnassignedCharacters::isOther);
    private static final String NOT_OTHER = ranges(character -> !isOther(character));

    private UnassignedCharacters() {}

    /** The inside of a class for category Cn, or for its complement. */
    static String unassigned(boolean complement) {
        return complement ? ASSIGNED : UNASSIGNED;
    }

    /** The inside of a class for category C, or for its complement. */
    static String other(boolean complement) {
        return complement ? NOT_OTHER : OTHER;
    }

    /** Surrogates count as unassigned, since no text that can be matched holds them by themselves. */
    private static boolean isUnassigned(int character) {
        int type = Character.getType(character);
        return type == Character.UNASSIGNED || type == Character.SURROGATE;
    }

    private static boolean isOther(int character) {
        int type = Character.getType(character);
        return isUnassigned(character)
                || type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.PRIVATE_USE;
    }

    private static String ranges(IntPredicate member) {
        StringBuilder ranges = new StringBuilder();
        int from = 0;
        while (from <= Character.MAX_CODE_POINT) {
            int to = from;
            while (to <= Character.MAX_CODE_POINT && member.test(to)) {
                to++;
            }
            if (to > from) {
                ranges.appendCodePoint(from).append('-').appendCodePoint(to - 1);
            }
            from = to + 1;
        }
        return ranges.toString();
    }
}
