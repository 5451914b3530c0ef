package dev.weir.telemetry.push.otlp;

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
final class TlsFailures {
    private static final int LONGEST = 120;

    private TlsFailures() {}

    static String explain(SSLException failure, OtlpConfig config) {
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
        String message = Objects.requireNonNullElse(failure.getMessage(), "");
        return asksForCertificate(message)
                ? config.tls().certificate() == null
                        ? "the collector wants a client certificate, and none is set; write \"cert\" and \"key\""
                        : "the collector does not accept our client certificate"
                : "no trusted connection: " + SafeText.clean(message, LONGEST);
    }

    // An alert of the other side is a number on the wire, of which Java passes on the name alone.
    private static boolean asksForCertificate(String message) {
        return message.contains("certificate_required") || message.contains("bad_certificate");
    }
}
