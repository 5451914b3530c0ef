package dev.weir.telemetry.registry;

import dev.weir.metrics.registry.backend.MetricRegistry;
import dev.weir.telemetry.exposition.family.Collision;
import dev.weir.telemetry.exposition.family.CollisionListener;
import dev.weir.telemetry.generation.MetricSource;
import dev.weir.telemetry.registry.text.RegistryText;
import io.opentelemetry.sdk.metrics.data.MetricData;
import java.util.Collection;
import java.util.List;

/**
 * What a registry holds beside the destinations, from its text. A registry that throws, or whose text can't be read, costs
 * what it says and nothing else.
 */
final class RegistrySource implements MetricSource {
    private static final String NAME = "the registry";

    private final MetricRegistry registry;
    private final CollisionListener listener;

    RegistrySource(MetricRegistry registry, CollisionListener listener) {
        this.registry = registry;
        this.listener = listener;
    }

    @Override
    public Collection<MetricData> collect() {
        if (registry.reachesDestinations()) {
            return List.of();
        }
        String text;
        try {
            text = registry.prometheusText();
        } catch (RuntimeException e) {
            unreadable(e.toString(), 1);
            return List.of();
        }
        RegistryText read = RegistryText.read(text);
        if (!read.unreadable().isEmpty()) {
            unreadable(read.unreadable().get(0), read.unreadable().size());
        }
        return read.metrics();
    }

    private void unreadable(String example, int lines) {
        listener.collided(new Collision(Collision.Kind.UNREADABLE, example, NAME, lines));
    }
}
