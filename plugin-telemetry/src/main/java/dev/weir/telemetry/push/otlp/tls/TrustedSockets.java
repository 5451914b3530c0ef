package dev.weir.telemetry.push.otlp.tls;

import dev.weir.telemetry.config.tls.Certificates;
import dev.weir.telemetry.config.tls.ClientTls;
import dev.weir.telemetry.config.tls.KeyOfCertificate;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509KeyManager;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Makes TLS connections with the settings of one client. */
public record TrustedSockets(SSLSocketFactory factory, X509TrustManager trust, ClientIdentity identity) {
    private static final char[] NO_PASSWORD = new char[0];

    /**
     * Trusts the authorities given and no others, or else those of the platform; shows a certificate if there is one.
     *
     * @throws IllegalArgumentException if the key is not one that can be used with the certificate
     */
    public static TrustedSockets of(ClientTls tls) {
        try {
            X509TrustManager trust = trust(tls.authorities());
            SSLContext context = SSLContext.getInstance("TLS");
            ClientIdentity identity = new ClientIdentity(keys(tls));
            context.init(new KeyManager[] {identity}, new TrustManager[] {trust}, null);
            return new TrustedSockets(context.getSocketFactory(), trust, identity);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalArgumentException(
                    "the certificates and the key can't be used together: " + e.getMessage(), e);
        }
    }

    private static X509TrustManager trust(@Nullable Certificates authorities)
            throws GeneralSecurityException, IOException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(authorities == null ? null : storeOf(authorities.all()));
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509TrustManager trust) {
                return trust;
            }
        }
        throw new IllegalStateException("this platform can't check certificates");
    }

    private static KeyStore storeOf(List<X509Certificate> authorities) throws GeneralSecurityException, IOException {
        KeyStore store = emptyStore();
        for (X509Certificate authority : authorities) {
            store.setCertificateEntry("authority-" + store.size(), authority);
        }
        return store;
    }

    private static @Nullable X509KeyManager keys(ClientTls tls) throws GeneralSecurityException, IOException {
        if (tls.certificate() == null || tls.key() == null) {
            return null;
        }
        X509Certificate[] chain = tls.certificate().all().toArray(X509Certificate[]::new);
        PrivateKey key = KeyOfCertificate.read("the client's \"key\"", "cert", tls.key(), chain[0].getPublicKey());
        KeyStore store = emptyStore();
        store.setKeyEntry("client", key, NO_PASSWORD, chain);
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, NO_PASSWORD);
        for (KeyManager manager : factory.getKeyManagers()) {
            if (manager instanceof X509KeyManager keys) {
                return keys;
            }
        }
        throw new IllegalStateException("this platform can't show certificates");
    }

    private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }
}
