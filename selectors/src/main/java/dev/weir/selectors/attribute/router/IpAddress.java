package dev.weir.selectors.attribute.router;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/** Addresses as text, IPv6 in its shortest spelling and without a zone. */
final class IpAddress {

    private static final int GROUPS = 8;

    private IpAddress() {}

    /** The address of one end of a connection, or null if it isn't an IP address. */
    static @Nullable String text(@Nullable InetSocketAddress end) {
        InetAddress address = end == null ? null : end.getAddress();
        if (address instanceof Inet6Address) {
            return compress(address.getAddress());
        }
        return address == null ? null : address.getHostAddress();
    }

    /** {@code ipv4} or {@code ipv6}, or null if it isn't an IP address. */
    static @Nullable String type(@Nullable InetSocketAddress end) {
        InetAddress address = end == null ? null : end.getAddress();
        return address instanceof Inet4Address ? "ipv4" : address instanceof Inet6Address ? "ipv6" : null;
    }

    /** Writes the longest run of zeros, of at least two groups, as two colons. */
    private static String compress(byte[] bytes) {
        int runStart = 0;
        int runEnd = 1;
        for (int start = 0; start < GROUPS; start++) {
            int end = start;
            while (end < GROUPS && group(bytes, end) == 0) {
                end++;
            }
            if (end - start > runEnd - runStart) {
                runStart = start;
                runEnd = end;
            }
        }
        boolean hasRun = runEnd - runStart > 1;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < GROUPS; i++) {
            if (hasRun && i == runStart) {
                text.append("::");
                i = runEnd - 1;
            } else {
                boolean afterRun = hasRun && i == runEnd;
                text.append(i == 0 || afterRun ? "" : ":").append(Integer.toHexString(group(bytes, i)));
            }
        }
        return text.toString();
    }

    private static int group(byte[] bytes, int index) {
        return (bytes[2 * index] & 0xFF) << 8 | (bytes[2 * index + 1] & 0xFF);
    }
}
