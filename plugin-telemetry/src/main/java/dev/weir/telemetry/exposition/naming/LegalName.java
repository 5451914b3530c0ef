package dev.weir.telemetry.exposition.naming;

/** A name without the characters that Prometheus does not allow: each run of them becomes one underscore. */
final class LegalName {
    private LegalName() {}

    static String of(String name, boolean allowsColons) {
        StringBuilder legal = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            boolean isLegal = isLetter(letter) || isDigit(letter) || (letter == ':' && allowsColons);
            if (isLegal) {
                legal.append(letter);
            } else if (legal.isEmpty() || legal.charAt(legal.length() - 1) != '_') {
                legal.append('_');
            }
        }
        return legal.isEmpty() ? "_" : legal.toString();
    }

    static boolean startsWithDigit(String name) {
        return isDigit(name.charAt(0));
    }

    private static boolean isLetter(char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }
}
