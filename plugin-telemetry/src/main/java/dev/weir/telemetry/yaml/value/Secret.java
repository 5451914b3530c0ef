package dev.weir.telemetry.yaml.value;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * A value that must not be seen: a token, a password, a key. It prints as {@code [REDACTED]}, has no property that a
 * serializer would find, compares in constant time, and gives its text only to who asks for it by name.
 */
public final class Secret {
    private static final String REDACTED = "[REDACTED]";

    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    /** A secret with the given text. */
    public static Secret of(String text) {
        return new Secret(text);
    }

    /** The text itself, for the one place that sends it. */
    public String reveal() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && MessageDigest.isEqual(bytes(), secret.bytes());
    }

    /** The same for all secrets, since a hash is a hint. */
    @Override
    public int hashCode() {
        return REDACTED.hashCode();
    }

    @Override
    public String toString() {
        return REDACTED;
    }

    private byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
