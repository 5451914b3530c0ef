package dev.weir.telemetry.push.otlp.tls;

import dev.weir.telemetry.config.otlp.OtlpConfig;
import dev.weir.telemetry.yaml.problem.SafeText;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Objects;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Says which thing is wrong with a TLS connection. */
public final class TlsFailures {
    private static final int LONGEST = 120;

    private TlsFailures() {}

    /** What is wrong, given whether the collector asked for our certificate. */
    public static String explain(SSLException failure, OtlpConfig config, boolean wasAsked) {
        if (failure instanceof SSLPeerUnverifiedException) {
            return "the collector's certificate has another name than "
                    + SafeText.quote(Objects.requireNonNullElse(
                            config.tls().domainName(), config.endpoint().host()))
                    + "; correct the endpoint, or write \"domain_name\"";
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateExpiredException) {
                return "the collector's certificate has expired";
            } else if (cause instanceof CertificateNotYetValidException) {
                return "the collector's certificate is not valid yet";
            } else if (cause instanceof CertPathBuilderException
                    || (cause instanceof CertPathValidatorException && cause.getCause() == null)) {
                return "the collector's certificate comes from an authority that is not trusted"
                        + (config.tls().authorities() == null ? "; write its authority as \"ca\"" : "");
            }
        }
        return wasAsked
                ? aboutOurs(config)
                : "no trusted connection: " + SafeText.clean(String.valueOf(failure.getMessage()), LONGEST);
    }

    /** What is wrong when the collector ends a connection on which it had asked for our certificate. */
    public static String aboutOurs(OtlpConfig config) {
        return config.tls().certificate() == null
                ? "the collector wants a client certificate, and none is set; write \"cert\" and \"key\""
                : "the collector does not accept our client certificate";
    }
}
