package dev.weir.telemetry.scrape.http;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.StringTokenizer;

/** Reads {@code Accept-Encoding}: whether an answer may be compressed. */
final class AcceptEncoding {
    private AcceptEncoding() {}

    /** Whether gzip is welcome, and not less so than plain text where that is named. */
    static boolean prefersGzip(List<String> headers) {
        double gzip = -1;
        double any = -1;
        double identity = -1;
        Iterator<Object> codings = new StringTokenizer(String.join(",", headers), ",").asIterator();
        while (codings.hasNext()) {
            String coding = ((String) codings.next()).strip().toLowerCase(Locale.ROOT);
            int semicolon = coding.indexOf(';');
            double weight = semicolon < 0 ? 1 : weight(coding.substring(semicolon + 1));
            String name = (semicolon < 0 ? coding : coding.substring(0, semicolon)).strip();
            switch (name) {
                case "gzip", "x-gzip" -> gzip = Math.max(gzip, weight);
                case "*" -> any = weight;
                case "identity" -> identity = weight;
                default -> {
                    // Another coding, which this endpoint does not speak.
                }
            }
        }
        double chosen = gzip >= 0 ? gzip : any;
        return chosen > 0 && chosen >= identity;
    }

    // What is no weight makes a coding unwanted: plain text is always understood.
    private static double weight(String parameter) {
        String text = parameter.replace(" ", "");
        boolean isWeight = text.startsWith("q=")
                && text.length() <= 7
                && text.chars().skip(2).allMatch(AcceptEncoding::isDecimal);
        try {
            return isWeight ? Double.parseDouble(text.substring(2)) : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static boolean isDecimal(int letter) {
        return letter == '.' || (letter >= '0' && letter <= '9');
    }
}
