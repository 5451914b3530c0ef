package dev.weir.telemetry.push.otlp.tls;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509KeyManager;
import org.jspecify.annotations.Nullable;

/**
 * Shows our certificate, if there is one, and knows whether it was asked for. A server that misses a certificate often
 * just closes the connection, so that the question is all that tells why.
 */
public final class ClientIdentity extends X509ExtendedKeyManager {
    private final @Nullable X509KeyManager keys;
    private volatile boolean wasAsked;

    ClientIdentity(@Nullable X509KeyManager keys) {
        this.keys = keys;
    }

    /** Whether a server has asked since the last answer. */
    public boolean wasAsked() {
        return wasAsked;
    }

    /** An answer came, so whatever was asked for was not missed. */
    public void forgetQuestion() {
        wasAsked = false;
    }

    @Override
    public @Nullable String chooseClientAlias(String[] types, Principal @Nullable [] issuers, @Nullable Socket socket) {
        wasAsked = true;
        return keys == null ? null : keys.chooseClientAlias(types, issuers, socket);
    }

    @Override
    public String @Nullable [] getClientAliases(String type, Principal @Nullable [] issuers) {
        return keys == null ? null : keys.getClientAliases(type, issuers);
    }

    @Override
    public X509Certificate @Nullable [] getCertificateChain(String alias) {
        return keys == null ? null : keys.getCertificateChain(alias);
    }

    @Override
    public @Nullable PrivateKey getPrivateKey(String alias) {
        return keys == null ? null : keys.getPrivateKey(alias);
    }

    @Override
    public String @Nullable [] getServerAliases(String type, Principal @Nullable [] issuers) {
        return null;
    }

    @Override
    public @Nullable String chooseServerAlias(String type, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return null;
    }
}
