package dev.weir.telemetry.pipeline;

import dev.weir.telemetry.config.prometheus.PrometheusConfig;
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
        if (!Objects.equals(before.tls(), after.tls())) {
            changes.add("has other settings of TLS");
        }
        if (!before.authentication().equals(after.authentication())) {
            changes.add("asks for other credentials");
        }
        return changes;
    }

    private static void add(List<String> changes, String what, Object before, Object after) {
        if (!before.equals(after)) {
            changes.add(what + " " + after + " instead of " + before);
        }
    }
}
