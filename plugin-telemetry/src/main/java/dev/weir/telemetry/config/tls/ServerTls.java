package dev.weir.telemetry.config.tls;

import dev.weir.telemetry.yaml.MappingReader;
import dev.weir.telemetry.yaml.value.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Who a server says it is, and whose clients it trusts. Immutable.
 *
 * @param certificateChain the server's certificate, followed by those that vouch for it
 * @param clientAuthorities the authorities one of which every client's certificate must have, or null to ask for none
 */
public record ServerTls(
        Certificates certificateChain, Secret key, @Nullable Certificates clientAuthorities) {

    /** Reads the keys {@code certificate_chain}, {@code key} and {@code client_ca}. */
    public static ServerTls read(MappingReader tls) {
        ServerTls read = new ServerTls(
                PemReader.certificates(tls, "certificate_chain").required(),
                PemReader.privateKey(tls, "key").required(),
                PemReader.certificates(tls, "client_ca").orNull());
        PemReader.checkPair(tls, "key", read.key, "certificate_chain", read.certificateChain);
        return read;
    }
}
