package dev.weir.telemetry.config.tls;

import dev.weir.telemetry.yaml.value.Secret;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Map;

/**
 * Reads a private key in the one form that the platform knows, and proves that it is the one of a certificate: TLS would
 * only find out with the first connection. No message repeats any of a key.
 */
public final class KeyOfCertificate {
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";
    private static final Map<String, String> SIGNATURES =
            Map.of("RSA", "SHA256withRSA", "EC", "SHA256withECDSA", "EdDSA", "EdDSA");

    private KeyOfCertificate() {}

    /**
     * Reads the key of a certificate.
     *
     * @param place where the key is written, for messages
     * @param certificates the name of what holds the certificate, for messages
     * @throws IllegalArgumentException that says what is wrong with it
     */
    public static PrivateKey read(String place, String certificates, Secret pem, PublicKey certified) {
        try {
            return read(certificates, pem, certified);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(place + ": " + e.getMessage(), e);
        }
    }

    /** The same for whoever says the place. */
    static PrivateKey read(String certificates, Secret pem, PublicKey certified) {
        String text = pem.reveal();
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END, Math.max(begin, 0));
        if (begin < 0 || end < 0) {
            throw new IllegalArgumentException(
                    "this key is not in PKCS #8 form; convert it to one that starts with \"BEGIN PRIVATE KEY\", as"
                            + " \"openssl pkcs8 -topk8 -nocrypt\" does");
        }
        byte[] encoded = Base64.getMimeDecoder().decode(text.substring(begin + BEGIN.length(), end));
        try {
            PrivateKey key =
                    KeyFactory.getInstance(certified.getAlgorithm()).generatePrivate(new PKCS8EncodedKeySpec(encoded));
            if (belongTogether(key, certified)) {
                return key;
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(notTheKey(certificates), e);
        }
        throw new IllegalArgumentException(notTheKey(certificates));
    }

    private static boolean belongTogether(PrivateKey key, PublicKey certified) throws GeneralSecurityException {
        Signature signature =
                Signature.getInstance(SIGNATURES.getOrDefault(certified.getAlgorithm(), certified.getAlgorithm()));
        byte[] message = {1, 2, 3};
        signature.initSign(key);
        signature.update(message);
        byte[] signed = signature.sign();
        signature.initVerify(certified);
        signature.update(message);
        return signature.verify(signed);
    }

    private static String notTheKey(String certificates) {
        return "this is not the key of the first certificate in \"" + certificates
                + "\"; write the two that were made together, and the certificate of its own first";
    }
}
