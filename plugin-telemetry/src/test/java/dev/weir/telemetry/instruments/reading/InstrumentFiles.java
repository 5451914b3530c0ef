package dev.weir.telemetry.instruments.reading;

import dev.weir.telemetry.config.ConfigDocument;
import dev.weir.telemetry.config.Host;
import dev.weir.telemetry.instruments.InstrumentsConfig;
import dev.weir.telemetry.yaml.expansion.Expansion;
import dev.weir.telemetry.yaml.source.YamlSource;

/** Configurations of instruments, written without what stands above them. */
public final class InstrumentFiles {
    private InstrumentFiles() {}

    public static InstrumentsConfig read(String instruments) {
        return load(instruments).telemetry().instruments();
    }

    static ConfigDocument load(String instruments) {
        String file = "telemetry:\n  instrumentation:\n    instruments:\n" + instruments.indent(6);
        return ConfigDocument.load(YamlSource.of("telemetry.yaml", file), Expansion.none(), Host.any());
    }
}
