package dev.weir.telemetry.config.tls;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Collectors;

/** One certificate or more, in the order of the file. Immutable; prints the names of those who hold them. */
public record Certificates(List<X509Certificate> all) {
    private static final String CERTIFICATE = "CERTIFICATE";

    public Certificates {
        all = List.copyOf(all);
    }

    /**
     * Reads certificates in PEM form.
     *
     * @throws IllegalArgumentException that says what is wrong, without the text
     */
    public static Certificates ofPem(String text) {
        List<Pem.Block> blocks = Pem.blocks(text);
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException(
                    "found text that is not a certificate in PEM form" + PemReader.WRITE_A_REFERENCE);
        }
        for (Pem.Block block : blocks) {
            if (block.label().endsWith("PRIVATE KEY")) {
                throw new IllegalArgumentException(
                        "found a private key among the certificates; write the key under a key of its own");
            }
            if (!block.label().equals(CERTIFICATE) || !block.isSound()) {
                throw new IllegalArgumentException("found a damaged certificate" + PemReader.WRITE_A_REFERENCE);
            }
        }
        return new Certificates(parse(text));
    }

    private static List<X509Certificate> parse(String text) {
        try {
            return CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                    .stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (CertificateException e) {
            throw new IllegalArgumentException("found a damaged certificate" + PemReader.WRITE_A_REFERENCE, e);
        }
    }

    @Override
    public String toString() {
        return all.stream()
                .map(certificate -> certificate.getSubjectX500Principal().getName())
                .collect(Collectors.joining(", ", "Certificates[", "]"));
    }
}
