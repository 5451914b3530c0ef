package dev.weir.telemetry.push.otlp;

import dev.weir.telemetry.config.otlp.OtlpConfig;
import dev.weir.telemetry.push.otlp.answer.Answer;
import dev.weir.telemetry.push.otlp.tls.TlsFailures;
import dev.weir.telemetry.push.report.FailureCause;
import dev.weir.telemetry.yaml.problem.SafeText;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SSLException;

/** What it means that no answer came. */
final class NetworkFailures {
    private static final int LONGEST = 120;

    private final OtlpConfig config;
    private final BooleanSupplier wasAskedForCertificate;

    NetworkFailures(OtlpConfig config, BooleanSupplier wasAskedForCertificate) {
        this.config = config;
        this.wasAskedForCertificate = wasAskedForCertificate;
    }

    /** What it means that there is no answer at all. */
    Answer withoutAnswer(IOException failure) {
        boolean wasAsked = wasAskedForCertificate.getAsBoolean();
        if (failure instanceof SSLException tls && !isConnectionLost(tls)) {
            return Answer.finalFailure(FailureCause.TLS, TlsFailures.explain(tls, config, wasAsked));
        } else if (failure instanceof UnknownHostException) {
            return Answer.passingFailure(
                    FailureCause.UNKNOWN_HOST,
                    "no address is known for "
                            + SafeText.quote(config.endpoint().host()));
        } else if (failure instanceof InterruptedIOException) {
            return Answer.passingFailure(FailureCause.TIMED_OUT, "no connection to " + config.endpoint() + " in time");
        } else if (failure instanceof ConnectException || failure instanceof NoRouteToHostException) {
            return Answer.passingFailure(FailureCause.REFUSED, "no connection to " + config.endpoint());
        } else if (failure instanceof ProtocolException) {
            return Answer.finalFailure(FailureCause.UNINTELLIGIBLE, "what came back is not HTTP" + said(failure));
        }
        return wasAsked && config.tls().certificate() == null
                ? Answer.finalFailure(FailureCause.TLS, TlsFailures.aboutOurs(config))
                : withoutEnd(failure);
    }

    /** What it means that an answer has begun and doesn't end. */
    static Answer withoutEnd(IOException failure) {
        return Answer.passingFailure(FailureCause.BROKEN, "the connection broke" + said(failure));
    }

    // Security is the layer that speaks then, but not what is wrong.
    private static boolean isConnectionLost(SSLException failure) {
        Throwable cause = failure.getCause();
        return cause instanceof SocketException || cause instanceof EOFException;
    }

    private static String said(IOException failure) {
        String message = failure.getMessage();
        return message == null ? "" : ": " + SafeText.clean(message, LONGEST);
    }
}
