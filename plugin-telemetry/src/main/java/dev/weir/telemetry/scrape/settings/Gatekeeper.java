package dev.weir.telemetry.scrape.settings;

import dev.weir.telemetry.config.prometheus.Authentication;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Decides by its {@code Authorization} header whether a request may scrape. It keeps hashes only, and compares with all of
 * them in the same time, whichever fits.
 */
public final class Gatekeeper {
    private static final String BASIC = "basic ";
    private static final String BEARER = "bearer ";

    private final List<byte[]> users;
    private final List<byte[]> tokens;

    Gatekeeper(Authentication authentication) {
        this.users = authentication.users().stream()
                .map(user -> user.username() + ":" + user.password().reveal())
                .map(credentials -> hash(credentials.getBytes(StandardCharsets.UTF_8)))
                .toList();
        this.tokens = authentication.tokens().stream()
                .map(token -> hash(token.reveal().getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    /** Whether nothing is asked for. */
    public boolean isOpen() {
        return users.isEmpty() && tokens.isEmpty();
    }

    /** Whether a request with these {@code Authorization} headers may scrape; more than one is never right. */
    public boolean admits(List<String> authorizations) {
        return isOpen() || (authorizations.size() == 1 && admits(authorizations.get(0)));
    }

    /** The values of {@code WWW-Authenticate}: what a request could have brought. */
    public List<String> challenges() {
        List<String> challenges = new ArrayList<>();
        if (!users.isEmpty()) {
            challenges.add("Basic realm=\"metrics\", charset=\"UTF-8\"");
        }
        if (!tokens.isEmpty()) {
            challenges.add("Bearer realm=\"metrics\"");
        }
        return challenges;
    }

    private boolean admits(String authorization) {
        if (hasScheme(authorization, BASIC)) {
            byte[] credentials = decoded(authorization.substring(BASIC.length()).strip());
            return credentials != null && isOneOf(users, credentials);
        }
        return hasScheme(authorization, BEARER)
                && isOneOf(
                        tokens, authorization.substring(BEARER.length()).strip().getBytes(StandardCharsets.UTF_8));
    }

    private static boolean hasScheme(String authorization, String scheme) {
        return authorization.length() > scheme.length()
                && authorization
                        .substring(0, scheme.length())
                        .toLowerCase(Locale.ROOT)
                        .equals(scheme);
    }

    // What can't be decoded is what a wrong password is: an answer of 401, and counted as one.
    private static byte @Nullable [] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean isOneOf(List<byte[]> hashes, byte[] candidate) {
        byte[] hash = hash(candidate);
        boolean found = false;
        for (byte[] known : hashes) {
            found |= MessageDigest.isEqual(known, hash);
        }
        return found;
    }

    private static byte[] hash(byte[] text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
