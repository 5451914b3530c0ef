package dev.weir.telemetry.config.otlp;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Where metrics are sent: a whole http or https address. Immutable; prints neither path nor query, since some vendors
 * put a token there.
 */
public record Endpoint(URI uri) {
    private static final String EXAMPLE = "; write an address such as http://collector:4317";
    private static final String DEFAULT = "default";
    private static final int LONGEST_LABEL = 63;
    private static final int LONGEST_NAME = 253;

    /**
     * Completes what a file says: without a scheme it is http, and without a path it gets the protocol's own.
     *
     * @throws IllegalArgumentException that says what is wrong and what to write instead
     */
    public static Endpoint of(String text, OtlpProtocol protocol) {
        if (text.equals(DEFAULT)) {
            return protocol.defaultEndpoint();
        }
        if (text.isBlank()) {
            throw new IllegalArgumentException(
                    "the endpoint is empty; write \"default\" for a collector on this machine, or leave the key out");
        }
        URI uri = parse(text.contains("://") ? text : "http://" + text);
        check(uri);
        boolean hasPath = uri.getRawPath().length() > 1;
        return new Endpoint(hasPath ? uri : withPath(uri, protocol.path()));
    }

    /** Whether what is sent is encrypted. */
    public boolean isEncrypted() {
        return "https".equalsIgnoreCase(uri.getScheme());
    }

    /** The host, an IPv6 address among brackets. */
    public String host() {
        return hostOf(uri);
    }

    /** Whether the file names the port. */
    boolean hasPort() {
        return portOf(uri) >= 0;
    }

    /** The port, which may go without saying. */
    public int port() {
        int port = portOf(uri);
        return port >= 0 ? port : isEncrypted() ? 443 : 80;
    }

    @Override
    public String toString() {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    private static URI parse(String address) {
        try {
            return new URI(address);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("this endpoint is not an address: " + e.getReason() + EXAMPLE, e);
        }
    }

    private static void check(URI uri) {
        String scheme = String.valueOf(uri.getScheme());
        if (!scheme.equalsIgnoreCase("http") && !scheme.equalsIgnoreCase("https")) {
            throw new IllegalArgumentException("nothing can be sent to \"" + scheme + "://\"" + EXAMPLE);
        }
        @Nullable String authority = uri.getRawAuthority();
        if (authority != null && authority.contains("@")) {
            throw new IllegalArgumentException(
                    "an endpoint must not hold a user name or a password; write them as an authorization header");
        }
        if (authority == null || hostOf(uri).isEmpty()) {
            throw new IllegalArgumentException("this endpoint names no host" + EXAMPLE);
        }
        if (!hostOf(uri).startsWith("[") && !isName(hostOf(uri))) {
            throw new IllegalArgumentException(
                    "no host can have this name: its parts have 1 to 63 characters, in all 253 at most" + EXAMPLE);
        }
        if (uri.getRawFragment() != null) {
            throw new IllegalArgumentException("an endpoint has no part after a \"#\"" + EXAMPLE);
        }
        portOf(uri);
    }

    // By hand, since URI finds no host in names with an underscore, which many a compose file has.
    private static String hostOf(URI uri) {
        String authority = uri.getRawAuthority();
        int colon = authority.lastIndexOf(':');
        return colon > authority.lastIndexOf(']') ? authority.substring(0, colon) : authority;
    }

    private static boolean isName(String host) {
        int start = 0;
        for (int dot = host.indexOf('.'); dot >= 0 && dot < host.length() - 1; dot = host.indexOf('.', start)) {
            if (!isLabel(dot - start)) {
                return false;
            }
            start = dot + 1;
        }
        int end = host.endsWith(".") ? host.length() - 1 : host.length();
        return isLabel(end - start) && end <= LONGEST_NAME && host.indexOf('%') < 0;
    }

    private static boolean isLabel(int length) {
        return length > 0 && length <= LONGEST_LABEL;
    }

    private static int portOf(URI uri) {
        String port = uri.getRawAuthority().substring(hostOf(uri).length());
        if (port.isEmpty()) {
            return -1;
        }
        boolean isNumber = port.length() > 1
                && port.length() <= 6
                && port.chars().skip(1).allMatch(digit -> digit >= '0' && digit <= '9');
        int number = isNumber ? Integer.parseInt(port.substring(1)) : 0;
        if (number < 1 || number > 65_535) {
            throw new IllegalArgumentException("the endpoint's port is not between 1 and 65535" + EXAMPLE);
        }
        return number;
    }

    private static URI withPath(URI uri, String path) {
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return URI.create(uri.getScheme() + "://" + uri.getRawAuthority() + path + query);
    }
}
