package dev.weir.telemetry.scrape.settings;

import dev.weir.telemetry.config.tls.Certificates;
import dev.weir.telemetry.config.tls.ClientTls;
import dev.weir.telemetry.config.tls.KeyOfCertificate;
import dev.weir.telemetry.config.tls.ServerTls;
import dev.weir.telemetry.yaml.value.Secret;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLException;

/** Makes the platform's own TLS ready, 1.2 and 1.3. Certificates of clients are asked for where authorities are named. */
public final class TlsContext {
    private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

    private TlsContext() {}

    /**
     * The context of a server.
     *
     * @param place the keys that lead to the settings, for messages
     * @throws IllegalArgumentException that says what can't be used
     */
    public static SslContext ofServer(ServerTls tls, String place) {
        X509Certificate[] chain = tls.certificateChain().all().toArray(X509Certificate[]::new);
        PrivateKey key = KeyOfCertificate.read(place + ".key", "certificate_chain", tls.key(), chain[0].getPublicKey());
        SslContextBuilder builder = SslContextBuilder.forServer(key, chain)
                .sslProvider(SslProvider.JDK)
                .protocols(PROTOCOLS);
        Certificates authorities = tls.clientAuthorities();
        if (authorities != null) {
            builder.clientAuth(ClientAuth.REQUIRE)
                    .trustManager(authorities.all().toArray(X509Certificate[]::new));
        }
        return build(builder, place);
    }

    /**
     * The context of a client, which checks the name of the server that it is used for.
     *
     * @param place the keys that lead to the settings, for messages
     * @throws IllegalArgumentException that says what can't be used
     */
    public static SslContext ofClient(ClientTls tls, String place) {
        SslContextBuilder builder = SslContextBuilder.forClient()
                .sslProvider(SslProvider.JDK)
                .protocols(PROTOCOLS)
                .endpointIdentificationAlgorithm("HTTPS");
        Certificates authorities = tls.authorities();
        if (authorities != null) {
            builder.trustManager(authorities.all().toArray(X509Certificate[]::new));
        }
        Certificates certificate = tls.certificate();
        Secret key = tls.key();
        if (certificate != null && key != null) {
            X509Certificate[] chain = certificate.all().toArray(X509Certificate[]::new);
            builder.keyManager(KeyOfCertificate.read(place + ".key", "cert", key, chain[0].getPublicKey()), chain);
        }
        return build(builder, place);
    }

    private static SslContext build(SslContextBuilder builder, String place) {
        try {
            return builder.build();
        } catch (SSLException e) {
            throw new IllegalArgumentException(
                    place + ": this certificate and key can't be used: " + e.getMessage(), e);
        }
    }
}
