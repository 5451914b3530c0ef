package dev.weir.telemetry.push.receiver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * Who a receiver says it is. The certificates and keys lie beside the test resources of this package; they are good for
 * nothing else.
 *
 * @param clientAuthority who must have signed a client's certificate, or null if none is asked for
 */
public record ServerIdentity(
        X509Certificate certificate,
        PrivateKey key,
        @Nullable X509Certificate clientAuthority) {

    /** One of those for which there are both a certificate and a key, such as {@code server} and {@code expired}. */
    public static ServerIdentity of(String name) {
        return new ServerIdentity(certificate(name), key(name), null);
    }

    /** The same, asking every client for a certificate of our test authority. */
    public ServerIdentity askingForCertificates() {
        return new ServerIdentity(certificate, key, certificate("ca"));
    }

    /** The text of a resource of this package. */
    public static String pem(String file) {
        try (var in = ServerIdentity.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new AssertionError("no resource " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SSLContext context() {
        try {
            KeyStore own = KeyStore.getInstance("PKCS12");
            own.load(null, null);
            own.setKeyEntry("server", key, new char[0], new X509Certificate[] {certificate});
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(own, new char[0]);
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("ca", clientAuthority == null ? certificate : clientAuthority);
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static X509Certificate certificate(String name) {
        try (var in = ServerIdentity.class.getResourceAsStream(name + ".pem")) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        } catch (GeneralSecurityException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static PrivateKey key(String name) {
        String body = pem(name + ".key").replaceAll("-----[A-Z ]+-----", "");
        try {
            return KeyFactory.getInstance("EC")
                    .generatePrivate(
                            new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(body)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
