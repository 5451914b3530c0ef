package dev.weir.telemetry.push.otlp.tls;

import dev.weir.telemetry.yaml.value.Secret;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Private keys in PEM form. No message repeats any of one. */
final class PrivateKeys {
    private static final List<String> KINDS = List.of("RSA", "EC", "Ed25519", "Ed448");
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    private PrivateKeys() {}

    /**
     * Reads the key.
     *
     * @throws IllegalArgumentException that says what to write instead
     */
    static PrivateKey ofPem(Secret pem) throws GeneralSecurityException {
        String text = pem.reveal();
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END, Math.max(begin, 0));
        if (begin < 0 || end < 0) {
            throw new IllegalArgumentException("the private key is in an old form; write what"
                    + " \"openssl pkcs8 -topk8 -nocrypt -in KEY\" makes of it");
        }
        byte[] encoded = Base64.getMimeDecoder().decode(text.substring(begin + BEGIN.length(), end));
        for (String kind : KINDS) {
            PrivateKey key = ofKind(kind, new PKCS8EncodedKeySpec(encoded));
            if (key != null) {
                return key;
            }
        }
        throw new IllegalArgumentException("the private key is of none of the kinds " + KINDS);
    }

    // Only the reader of a kind knows whether a key is of that kind.
    private static @Nullable PrivateKey ofKind(String kind, PKCS8EncodedKeySpec encoded)
            throws GeneralSecurityException {
        try {
            return KeyFactory.getInstance(kind).generatePrivate(encoded);
        } catch (InvalidKeySpecException e) {
            return null;
        }
    }
}
