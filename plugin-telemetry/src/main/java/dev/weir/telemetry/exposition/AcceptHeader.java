package dev.weir.telemetry.exposition;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Chooses a format by an {@code Accept} header. Never fails: whoever asks for nothing that we have gets classic text. */
final class AcceptHeader {
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern SEMICOLON = Pattern.compile(";");

    private AcceptHeader() {}

    /** The format that the header likes best; of formats that it likes alike, the one that it names first. */
    static ExpositionFormat choose(@Nullable String accept) {
        ExpositionFormat best = ExpositionFormat.CLASSIC;
        double bestQuality = 0;
        for (String range : accept == null ? new String[0] : COMMA.split(accept, -1)) {
            String[] parts = SEMICOLON.split(range, -1);
            Map<String, String> parameters = parameters(parts);
            ExpositionFormat format = format(normal(parts[0]), parameters);
            double quality = quality(parameters.getOrDefault("q", "1"));
            if (format != null && quality > bestQuality) {
                best = format;
                bestQuality = quality;
            }
        }
        return best;
    }

    private static @Nullable ExpositionFormat format(String type, Map<String, String> parameters) {
        return switch (type) {
            case "text/plain", "text/*", "*/*" -> ExpositionFormat.CLASSIC;
            case "application/openmetrics-text" ->
                parameters.getOrDefault("version", "1.0.0").equals("1.0.0") ? ExpositionFormat.OPEN_METRICS : null;
            case "application/vnd.google.protobuf" ->
                "io.prometheus.client.metricfamily".equals(parameters.get("proto"))
                                && "delimited".equals(parameters.get("encoding"))
                        ? ExpositionFormat.PROTOBUF
                        : null;
            default -> null;
        };
    }

    private static Map<String, String> parameters(String[] parts) {
        Map<String, String> parameters = new HashMap<>();
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            if (equals > 0) {
                parameters.putIfAbsent(
                        normal(parts[i].substring(0, equals)),
                        normal(parts[i].substring(equals + 1)).replace("\"", ""));
            }
        }
        return parameters;
    }

    private static String normal(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }

    /** A quality that is no number from 0 to 1 is none. */
    private static double quality(String text) {
        boolean isNumber = text.length() <= 5
                && !text.isEmpty()
                && text.chars().allMatch(letter -> letter == '.' || (letter >= '0' && letter <= '9'))
                && text.indexOf('.') == text.lastIndexOf('.')
                && !text.equals(".");
        double quality = isNumber ? Double.parseDouble(text) : 0;
        return quality <= 1 ? quality : 0;
    }
}
