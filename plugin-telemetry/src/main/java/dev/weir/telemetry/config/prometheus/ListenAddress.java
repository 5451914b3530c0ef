package dev.weir.telemetry.config.prometheus;

import io.netty.util.NetUtil;
import java.net.InetAddress;

/** An IP address and a port to listen on; port 0 lets the system choose one. Immutable; never looks up a name. */
public record ListenAddress(InetAddress ip, int port) {
    private static final String EXAMPLE = "; write an address and a port, such as 127.0.0.1:9090";
    private static final int HIGHEST_PORT = 65_535;

    /**
     * Reads {@code 127.0.0.1:9090} or {@code [::1]:9090}.
     *
     * @throws IllegalArgumentException that says what is wrong and what to write instead
     */
    public static ListenAddress of(String text) {
        if (text.startsWith("/") || text.startsWith("unix:")) {
            throw new IllegalArgumentException("a scrape endpoint does not listen on a unix socket" + EXAMPLE);
        }
        if (text.contains("://")) {
            throw new IllegalArgumentException("an address to listen on has no scheme" + EXAMPLE);
        }
        if (NetUtil.isValidIpV6Address(text) && !text.startsWith("[")) {
            throw new IllegalArgumentException(
                    "an IPv6 address stands in brackets, before the port; write it as in \"[::1]:9090\"");
        }
        int colon = text.lastIndexOf(':');
        if (colon < 0 || colon < text.lastIndexOf(']')) {
            throw new IllegalArgumentException("this address has no port" + EXAMPLE);
        }
        return new ListenAddress(ip(text.substring(0, colon)), port(text.substring(colon + 1)));
    }

    /** Whether only processes of the same machine can connect. */
    public boolean isLoopback() {
        return ip.isLoopbackAddress();
    }

    /** Whether both cannot be listened on: one port, and one address or all. */
    public boolean overlaps(ListenAddress other) {
        boolean isSharedAddress = ip.isAnyLocalAddress() || other.ip.isAnyLocalAddress() || ip.equals(other.ip);
        return port == other.port && port != 0 && isSharedAddress;
    }

    @Override
    public String toString() {
        return NetUtil.toSocketAddressString(NetUtil.toAddressString(ip), port);
    }

    private static InetAddress ip(String host) {
        if (host.isEmpty()) {
            throw new IllegalArgumentException(
                    "this address names no interface; write 127.0.0.1 for this machine alone, 0.0.0.0 for everybody");
        }
        boolean hasBrackets = host.startsWith("[") && host.endsWith("]");
        String literal = hasBrackets ? host.substring(1, host.length() - 1) : host;
        boolean isValid = hasBrackets ? NetUtil.isValidIpV6Address(literal) : NetUtil.isValidIpV4Address(literal);
        InetAddress ip =
                isValid && literal.indexOf('%') < 0 ? NetUtil.createInetAddressFromIpAddressString(literal) : null;
        if (ip == null) {
            throw new IllegalArgumentException("this is not an IP address; host names are not looked up" + EXAMPLE);
        }
        return ip;
    }

    private static int port(String text) {
        boolean isNumber =
                !text.isEmpty() && text.length() <= 5 && text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        if (!isNumber || Integer.parseInt(text) > HIGHEST_PORT) {
            throw new IllegalArgumentException("the port is not between 0 and 65535" + EXAMPLE);
        }
        return Integer.parseInt(text);
    }
}
