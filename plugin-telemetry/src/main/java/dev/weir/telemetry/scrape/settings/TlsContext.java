package dev.weir.telemetry.scrape.settings;

import dev.weir.telemetry.config.tls.Certificates;
import dev.weir.telemetry.config.tls.ServerTls;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLException;

/** Makes the platform's own TLS ready for a server: 1.2 and 1.3, and clients' certificates where authorities are named. */
final class TlsContext {
    private static final String TLS = "telemetry.exporters.metrics.prometheus.tls";

    private TlsContext() {}

    static SslContext of(ServerTls tls) {
        X509Certificate[] chain = tls.certificateChain().all().toArray(X509Certificate[]::new);
        PrivateKey key = KeyOfCertificate.read(TLS + ".key", tls.key(), chain[0].getPublicKey());
        SslContextBuilder builder = SslContextBuilder.forServer(key, chain)
                .sslProvider(SslProvider.JDK)
                .protocols("TLSv1.3", "TLSv1.2");
        Certificates authorities = tls.clientAuthorities();
        if (authorities != null) {
            builder.clientAuth(ClientAuth.REQUIRE)
                    .trustManager(authorities.all().toArray(X509Certificate[]::new));
        }
        try {
            return builder.build();
        } catch (SSLException e) {
            throw new IllegalArgumentException(TLS + ": this certificate and key can't be used: " + e.getMessage(), e);
        }
    }
}
