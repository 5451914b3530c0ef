package dev.weir.telemetry;

import dev.weir.telemetry.config.tls.Certificates;
import dev.weir.telemetry.scrape.PemFiles;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** How a scraper asks: by which protocol, for which path, and with which token, if any. */
record Scraping(String protocol, String path, String token) {
    static final Scraping PLAIN = new Scraping("http", "/metrics", "");

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().sslContext(trustingTests()).build();

    Scraped from(InetSocketAddress address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(protocol + "://127.0.0.1:" + address.getPort() + path))
                .timeout(Duration.ofSeconds(10));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return Scraped.of(CLIENT, request.build());
    }

    private static SSLContext trustingTests() {
        try {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            trusted.setCertificateEntry(
                    "authority",
                    Certificates.ofPem(PemFiles.text("authority")).all().get(0));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new AssertionError("the tests' certificates can't be used", e);
        }
    }
}
