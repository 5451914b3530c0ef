package dev.weir.telemetry.config.tls;

import dev.weir.telemetry.config.reading.RuledText;
import dev.weir.telemetry.yaml.MappingReader;
import dev.weir.telemetry.yaml.value.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Whom a client of an https endpoint trusts, and who it says it is. Immutable.
 *
 * @param domainName the name that the server's certificate must have, or null for the endpoint's host
 * @param authorities the only authorities to trust, or null for those of the platform
 * @param certificate the client's own, together with its key, or null for none
 */
public record ClientTls(
        @Nullable String domainName,
        @Nullable Certificates authorities,
        @Nullable Certificates certificate,
        @Nullable Secret key) {
    public static final ClientTls DEFAULT = new ClientTls(null, null, null, null);

    private static final int LONGEST_NAME = 253;

    /** Reads the keys {@code domain_name}, {@code ca}, {@code cert} and {@code key}. */
    public static ClientTls read(MappingReader tls) {
        ClientTls read = new ClientTls(
                RuledText.read(tls, "domain_name", "the domain name of a server", "none", ClientTls::domainName)
                        .orNull(),
                PemReader.certificates(tls, "ca").orNull(),
                PemReader.certificates(tls, "cert").orNull(),
                PemReader.privateKey(tls, "key").orNull());
        tls.check(
                read.certificate == null || read.key != null,
                "\"cert\" without \"key\": a client certificate is of no use without its private key",
                "add the key, or remove the certificate");
        tls.check(
                read.key == null || read.certificate != null,
                "\"key\" without \"cert\": a private key is of no use without its certificate",
                "add the certificate, or remove the key");
        if (read.certificate != null && read.key != null) {
            PemReader.checkPair(tls, "key", read.key, "cert", read.certificate);
        }
        return read;
    }

    /** Whether the file says anything of TLS. */
    public boolean isDefault() {
        return equals(DEFAULT);
    }

    private static String domainName(String text) {
        boolean isName =
                !text.isEmpty() && text.length() <= LONGEST_NAME && text.chars().allMatch(ClientTls::isPartOfName);
        if (!isName) {
            throw new IllegalArgumentException(
                    "found text that is no domain name; write the name alone, such as collector.example.com");
        }
        return text;
    }

    private static boolean isPartOfName(int letter) {
        return letter < 0x80 && (Character.isLetterOrDigit(letter) || letter == '.' || letter == '-' || letter == '_');
    }
}
