package dev.weir.telemetry.pipeline;

import dev.weir.telemetry.config.otlp.OtlpConfig;
import dev.weir.telemetry.config.tls.ClientTls;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What differs between two ways to push. Headers and keys are named, never shown. */
final class PushChanges {
    private PushChanges() {}

    static List<String> between(@Nullable OtlpConfig before, OtlpConfig after) {
        if (before == null) {
            return after.enabled() ? List.of("starts to push to " + after.endpoint()) : List.of();
        }
        if (!after.enabled()) {
            return List.of("stops to push");
        }
        List<String> changes = new ArrayList<>();
        add(changes, "pushes to", before.endpoint(), after.endpoint());
        add(changes, "speaks", before.protocol(), after.protocol());
        add(changes, "pushes with an interval of", before.interval(), after.interval());
        add(changes, "pushes with a timeout of", before.timeout(), after.timeout());
        add(changes, "compresses with", before.compression(), after.compression());
        add(changes, "starts anew, as it pushes", before.temporality(), after.temporality());
        if (!before.headers().equals(after.headers())) {
            changes.add("sends other headers");
        }
        if (!sameCertificate(before.tls(), after.tls())) {
            changes.add("has another certificate");
        }
        if (!sameTrust(before.tls(), after.tls())) {
            changes.add("trusts other certificates");
        }
        return changes;
    }

    private static boolean sameCertificate(ClientTls before, ClientTls after) {
        return Objects.equals(before.certificate(), after.certificate()) && Objects.equals(before.key(), after.key());
    }

    private static boolean sameTrust(ClientTls before, ClientTls after) {
        return Objects.equals(before.authorities(), after.authorities())
                && Objects.equals(before.domainName(), after.domainName());
    }

    private static void add(List<String> changes, String what, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(what + " " + after + " instead of " + before);
        }
    }

    /** Whether they differ in nothing that an exporter is made from. */
    static boolean haveOneExporter(OtlpConfig before, OtlpConfig after) {
        return before.protocol() == after.protocol()
                && before.endpoint().equals(after.endpoint())
                && before.headers().equals(after.headers())
                && before.tls().equals(after.tls())
                && before.compression() == after.compression();
    }
}
