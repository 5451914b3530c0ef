package dev.weir.telemetry.instruments.reading;

import dev.weir.telemetry.instruments.TerminationsConfig;
import dev.weir.telemetry.yaml.MappingReader;
import dev.weir.telemetry.yaml.ValueReader;
import dev.weir.telemetry.yaml.node.YamlMapping;
import org.jspecify.annotations.Nullable;

/** Reads the counter of ended subscriptions. */
record TerminationsReader(DefaultLevel level) {
    static final String KEY = TerminationsConfig.NAME;

    /** The counter of a configuration that doesn't mention it. */
    @Nullable
    TerminationsConfig unasked() {
        return level == DefaultLevel.NONE ? null : plain();
    }

    @Nullable
    TerminationsConfig read(ValueReader value) {
        if (value.isEmpty()) {
            return unasked();
        } else if (value.node().orElse(null) instanceof YamlMapping) {
            return value.mapping(group ->
                            group.mapping("attributes", this::attributes).required())
                    .orNull();
        }
        return value.flag().orElse(false) ? plain() : null;
    }

    private TerminationsConfig plain() {
        boolean on = level != DefaultLevel.NONE;
        return new TerminationsConfig(on, on, false);
    }

    private TerminationsConfig attributes(MappingReader keys) {
        TerminationsConfig plain = plain();
        return new TerminationsConfig(
                keys.flag("reason").orElse(plain.reason()),
                keys.flag("subgraph.name").orElse(plain.subgraphName()),
                keys.flag("client.name").orElse(false));
    }
}
