package dev.weir.metrics.definition;

import java.util.Set;

/**
 * The part of the UCUM grammar that metrics use: terms of prefixed atoms, whole numbers, exponents and annotations,
 * joined by {@code .} and {@code /}. It reads each character once.
 */
final class Ucum {
    private static final Set<String> ATOMS = Set.of(
            "%", "[ppth]", "[ppm]", "[ppb]", "min", "h", "d", "wk", "mo", "a", "deg", "Np", "dB", "[pi]", "10*", "10^");
    private static final Set<String> METRIC_ATOMS = Set.of(
            "s", "m", "g", "rad", "sr", "K", "C", "cd", "mol", "Hz", "N", "Pa", "J", "W", "A", "V", "F", "Ohm", "S",
            "Wb", "Cel", "T", "H", "lm", "lx", "Bq", "Gy", "Sv", "l", "L", "t", "bar", "u", "eV", "cal", "kat", "Bd",
            "bit", "By");
    private static final Set<String> PREFIXES = Set.of(
            "Y", "Z", "E", "P", "T", "G", "M", "k", "h", "da", "d", "c", "m", "u", "n", "p", "f", "a", "z", "y", "Ki",
            "Mi", "Gi", "Ti");

    private Ucum() {}

    static boolean isValid(String unit) {
        int start = unit.startsWith("/") ? 1 : 0;
        boolean annotated = false;
        for (int i = start; i <= unit.length(); i++) {
            char c = i < unit.length() ? unit.charAt(i) : '.';
            if (c == '{') {
                annotated = true;
            } else if (c == '}') {
                annotated = false;
            } else if ((c == '.' || c == '/') && !annotated) {
                if (!isComponent(unit.substring(start, i))) {
                    return false;
                }
                start = i + 1;
            }
        }
        return !annotated;
    }

    private static boolean isComponent(String component) {
        int brace = component.indexOf('{');
        if (brace < 0) {
            return isSimple(component);
        }
        return component.indexOf('}') == component.length() - 1
                && component.indexOf('{', brace + 1) < 0
                && isAnnotation(component.substring(brace + 1, component.length() - 1))
                && (brace == 0 || isSimple(component.substring(0, brace)));
    }

    private static boolean isAnnotation(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c > ' ' && c <= '~');
    }

    private static boolean isSimple(String term) {
        if (term.isEmpty()) {
            return false;
        }
        if (term.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return term.charAt(0) != '0';
        }
        return isAtom(term) || isAtom(withoutExponent(term));
    }

    private static String withoutExponent(String term) {
        int end = term.length();
        while (end > 0 && AsciiNames.isDigit(term.charAt(end - 1))) {
            end--;
        }
        boolean signed = end > 0 && end < term.length() && (term.charAt(end - 1) == '-' || term.charAt(end - 1) == '+');
        return term.substring(0, signed ? end - 1 : end);
    }

    private static boolean isAtom(String symbol) {
        if (ATOMS.contains(symbol) || METRIC_ATOMS.contains(symbol)) {
            return true;
        }
        for (int length = 1; length <= 2 && length < symbol.length(); length++) {
            if (PREFIXES.contains(symbol.substring(0, length)) && METRIC_ATOMS.contains(symbol.substring(length))) {
                return true;
            }
        }
        return false;
    }
}
