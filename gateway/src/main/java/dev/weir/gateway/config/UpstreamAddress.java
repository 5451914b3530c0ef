package dev.weir.gateway.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Where a service is: a host and a port, with TLS or without. Immutable. */
public record UpstreamAddress(boolean encrypted, String host, int port) {
    private static final String EXAMPLE = "; write an address such as http://127.0.0.1:9000";

    /**
     * Reads {@code http://host:port} or {@code https://host:port}.
     *
     * @throws IllegalArgumentException that says what is wrong and what to write instead
     */
    public static UpstreamAddress of(String text) {
        URI uri = parse(text);
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        boolean encrypted = scheme.equals("https");
        if (!encrypted && !scheme.equals("http")) {
            throw new IllegalArgumentException("this address starts with neither http:// nor https://" + EXAMPLE);
        }
        if (uri.getHost() == null || uri.getUserInfo() != null) {
            throw new IllegalArgumentException("this address names no host that can be used" + EXAMPLE);
        }
        boolean hasPath = uri.getRawPath() != null && uri.getRawPath().length() > 1;
        if (hasPath || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "an upstream has no path, since requests keep theirs; write scheme, host and port alone");
        }
        int port = uri.getPort() < 0 ? (encrypted ? 443 : 80) : uri.getPort();
        return new UpstreamAddress(encrypted, uri.getHost(), port);
    }

    private static URI parse(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("this is not an address" + EXAMPLE, e);
        }
    }

    /** What a request's {@code Host} says. */
    public String authority() {
        boolean usual = port == (encrypted ? 443 : 80);
        return usual ? host : host + ":" + port;
    }

    /** The host without the brackets of an IPv6 address. */
    public String name() {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    @Override
    public String toString() {
        return (encrypted ? "https://" : "http://") + host + ":" + port;
    }
}
