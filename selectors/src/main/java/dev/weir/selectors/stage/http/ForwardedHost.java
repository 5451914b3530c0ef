package dev.weir.selectors.stage.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The host that a proxy in front says the client asked for, from the header {@code Forwarded}. Only a value that begins
 * with {@code host=} counts, and the first one that is well-formed; other headers are never looked at.
 *
 * @param host a name or address; an IPv6 address is in brackets
 * @param port the port, or null if none is written
 */
public record ForwardedHost(String host, @Nullable Long port) {

    private static final String PARAMETER = "host=";
    private static final int LONGEST = 300;
    private static final int HIGHEST_PORT = 65_535;

    /** The forwarded host of a request, or null if none is well-formed. */
    public static @Nullable ForwardedHost of(Headers headers) {
        List<String> values = headers.all("forwarded");
        for (int i = 0; i < values.size(); i++) {
            ForwardedHost host = parse(values.get(i));
            if (host != null) {
                return host;
            }
        }
        return null;
    }

    private static @Nullable ForwardedHost parse(String value) {
        if (!value.regionMatches(true, 0, PARAMETER, 0, PARAMETER.length())) {
            return null;
        }
        String authority = authority(value.substring(PARAMETER.length(), Math.min(value.length(), LONGEST)));
        int bracket = authority.lastIndexOf(']');
        int colon = authority.indexOf(':', Math.max(bracket, 0));
        String host = colon < 0 ? authority : authority.substring(0, colon);
        if (!isHost(host)) {
            return null;
        } else if (colon < 0 || colon == authority.length() - 1) {
            return new ForwardedHost(host, null);
        }
        Long port = port(authority, colon + 1);
        return port == null ? null : new ForwardedHost(host, port);
    }

    /** The value of the parameter: up to the next parameter or proxy, without the quotes that a port asks for. */
    private static String authority(String rest) {
        int end = 0;
        while (end < rest.length() && rest.charAt(end) != ';' && rest.charAt(end) != ',') {
            end++;
        }
        String value = rest.substring(0, end).strip();
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    private static @Nullable Long port(String authority, int start) {
        long port = 0;
        for (int i = start; i < authority.length(); i++) {
            char digit = authority.charAt(i);
            if (digit < '0' || digit > '9') {
                return null;
            }
            port = port * 10 + digit - '0';
            if (port > HIGHEST_PORT) {
                return null;
            }
        }
        return port;
    }

    private static boolean isHost(String host) {
        boolean bracketed = host.startsWith("[") && host.endsWith("]");
        int start = bracketed ? 1 : 0;
        int end = bracketed ? host.length() - 1 : host.length();
        for (int i = start; i < end; i++) {
            char character = host.charAt(i);
            boolean allowed = isLetterOrDigit(character) || (bracketed ? ":." : "-._~%").indexOf(character) >= 0;
            if (!allowed) {
                return false;
            }
        }
        return end > start;
    }

    private static boolean isLetterOrDigit(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9');
    }
}
