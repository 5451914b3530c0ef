package dev.weir.telemetry.pipeline;

import dev.weir.telemetry.config.prometheus.PrometheusConfig;
import dev.weir.telemetry.config.tls.ServerTls;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What differs between two scrape endpoints. Credentials are named, never shown. */
final class ScrapeChanges {
    private ScrapeChanges() {}

    static List<String> between(@Nullable PrometheusConfig before, PrometheusConfig after) {
        if (before == null) {
            return after.enabled() ? List.of("starts to listen on " + after.listen()) : List.of();
        }
        if (!after.enabled()) {
            return List.of("stops to listen");
        }
        List<String> changes = new ArrayList<>();
        add(changes, "listens on", before.listen(), after.listen());
        add(changes, "answers under", before.path(), after.path());
        add(changes, "shows of the resource", before.resourceSelector(), after.resourceSelector());
        add(changes, "has limits of", before.limits(), after.limits());
        addTls(changes, before.tls(), after.tls());
        if (!before.authentication().equals(after.authentication())) {
            changes.add("asks for other credentials");
        }
        return changes;
    }

    private static void addTls(List<String> changes, @Nullable ServerTls before, @Nullable ServerTls after) {
        if (before == null || after == null) {
            if (!Objects.equals(before, after)) {
                changes.add(after == null ? "speaks plain text instead of TLS" : "speaks TLS instead of plain text");
            }
            return;
        }
        if (!before.certificateChain().equals(after.certificateChain())
                || !before.key().equals(after.key())) {
            changes.add("has another certificate");
        }
        if (!Objects.equals(before.clientAuthorities(), after.clientAuthorities())) {
            changes.add("trusts other clients");
        }
    }

    private static void add(List<String> changes, String what, Object before, Object after) {
        if (!before.equals(after)) {
            changes.add(what + " " + after + " instead of " + before);
        }
    }
}
