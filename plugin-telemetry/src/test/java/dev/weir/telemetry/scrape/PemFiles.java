package dev.weir.telemetry.scrape;

import dev.weir.telemetry.config.tls.Certificates;
import dev.weir.telemetry.config.tls.ServerTls;
import dev.weir.telemetry.yaml.value.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Certificates and keys that were made to be thrown away, and clients that use them. */
public final class PemFiles {
    private static final char[] NO_PASSWORD = {};

    private PemFiles() {}

    /** A server that has this certificate, and trusts the clients of that authority. */
    public static ServerTls server(String name, @Nullable String authority) {
        return new ServerTls(
                Certificates.ofPem(text(name)),
                Secret.of(text(name + "-key")),
                authority == null ? null : Certificates.ofPem(text(authority)));
    }

    public static String text(String name) {
        try (InputStream in =
                Objects.requireNonNull(PemFiles.class.getResourceAsStream("pem/" + name + ".pem"), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A connection that trusts the tests' authority and shows this certificate, or none. */
    static SSLSocket client(@Nullable String name, int port) throws IOException, GeneralSecurityException {
        KeyStore trusted = empty();
        trusted.setCertificateEntry(
                "authority", Certificates.ofPem(text("authority")).all().get(0));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(name == null ? empty() : identity(name), NO_PASSWORD);
        return client(keys.getKeyManagers(), trust.getTrustManagers(), port);
    }

    /** A connection that trusts everybody, in whose handshake something happens. */
    static SSLSocket clientThat(Runnable midHandshake, int port) throws IOException, GeneralSecurityException {
        return client(new KeyManager[0], new TrustManager[] {new MidHandshake(midHandshake)}, port);
    }

    private static SSLSocket client(KeyManager[] keys, TrustManager[] trust, int port)
            throws IOException, GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys, trust, null);
        return (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", port);
    }

    /** Whose certificate is shown to a new connection. */
    public static String nameOfServer(int port) throws IOException, GeneralSecurityException {
        try (SSLSocket socket = client(null, port)) {
            socket.startHandshake();
            return nameOfServer(socket);
        }
    }

    static String nameOfServer(SSLSocket socket) throws IOException {
        Certificate certificate = socket.getSession().getPeerCertificates()[0];
        return ((X509Certificate) certificate).getSubjectX500Principal().getName();
    }

    private static KeyStore identity(String name) throws IOException, GeneralSecurityException {
        List<String> lines = text(name + "-key")
                .lines()
                .filter(line -> !line.startsWith("-"))
                .toList();
        byte[] encoded = Base64.getDecoder().decode(String.join("", lines));
        KeyStore store = empty();
        store.setKeyEntry(
                "identity",
                KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(encoded)),
                NO_PASSWORD,
                Certificates.ofPem(text(name)).all().toArray(Certificate[]::new));
        return store;
    }

    private static KeyStore empty() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, NO_PASSWORD);
        return store;
    }
}
