package dev.weir.telemetry.yaml.problem;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the valid name that somebody most likely meant. Upper and lower case, dashes, underscores and dots are taken as
 * one; beyond these it allows one to three slips of the pen by the length of the name, or a name that was cut short.
 */
public final class NearestName {
    private static final int LONGEST_TYPED = 80;
    private static final int SHORTEST_PREFIX = 3;
    private static final int TOO_FAR = Integer.MAX_VALUE;

    private NearestName() {}

    /** The nearest of the names, the first of them among equals; empty when none is near. */
    public static Optional<String> of(String typed, Collection<String> names) {
        if (typed.isEmpty() || typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        String nearest = null;
        int best = TOO_FAR;
        for (String name : names) {
            int cost = cost(typed, name);
            if (cost < best) {
                best = cost;
                nearest = name;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** The words {@code did you mean "protocol"?}, or none when no name is near. */
    public static Optional<String> question(String typed, Collection<String> names) {
        return of(typed, names).map(name -> "did you mean " + SafeText.quote(name) + "?");
    }

    // The slips weigh most; among equals, the name whose case was also right wins.
    private static int cost(String typed, String name) {
        String foldedTyped = fold(typed);
        String foldedName = fold(name);
        int slips = slips(foldedTyped, foldedName);
        if (slips > allowedSlips(Math.max(foldedTyped.length(), foldedName.length()))) {
            if (!isCutShort(foldedTyped, foldedName)) {
                return TOO_FAR;
            }
            slips = allowedSlips(LONGEST_TYPED) + 1;
        }
        return slips * 2 + (slips(typed, name) == slips ? 0 : 1);
    }

    private static boolean isCutShort(String typed, String name) {
        return Math.min(typed.length(), name.length()) >= SHORTEST_PREFIX
                && (name.startsWith(typed) || typed.startsWith(name));
    }

    private static int allowedSlips(int length) {
        if (length <= 2) {
            return 0;
        }
        return length <= 5 ? 1 : length <= 8 ? 2 : 3;
    }

    private static String fold(String name) {
        StringBuilder folded = new StringBuilder(name.length());
        for (char letter : name.toLowerCase(Locale.ROOT).toCharArray()) {
            if (letter != '_' && letter != '-' && letter != '.') {
                folded.append(letter);
            }
        }
        return folded.toString();
    }

    // Damerau-Levenshtein distance in its restricted form: insert, delete, replace, or swap two neighbours.
    private static int slips(String typed, String name) {
        int[][] rows = new int[typed.length() + 1][name.length() + 1];
        for (int i = 0; i <= typed.length(); i++) {
            for (int j = 0; j <= name.length(); j++) {
                rows[i][j] = Math.min(i, j) == 0 ? Math.max(i, j) : step(rows, i, j, typed, name);
            }
        }
        return rows[typed.length()][name.length()];
    }

    private static int step(int[][] rows, int i, int j, String typed, String name) {
        int replaced = rows[i - 1][j - 1] + (typed.charAt(i - 1) == name.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, Math.min(rows[i - 1][j], rows[i][j - 1]) + 1);
        boolean swapped = i > 1
                && j > 1
                && typed.charAt(i - 1) == name.charAt(j - 2)
                && typed.charAt(i - 2) == name.charAt(j - 1);
        return swapped ? Math.min(best, rows[i - 2][j - 2] + 1) : best;
    }
}
