package dev.weir.telemetry.config.prometheus;

import dev.weir.telemetry.config.reading.RuledText;
import dev.weir.telemetry.yaml.MappingReader;
import dev.weir.telemetry.yaml.Setting;
import dev.weir.telemetry.yaml.ValueReader;
import dev.weir.telemetry.yaml.node.ScalarType;
import dev.weir.telemetry.yaml.node.YamlScalar;

/** Reads where to listen. Whoever writes a port alone is told what is missing, and not to put it in quotes. */
public final class ListenReader {
    private ListenReader() {}

    /**
     * The address under a key.
     *
     * @param expected what to write, with an example
     * @param substitute stands for an address that is refused, and gets no further than the report
     */
    public static Setting<ListenAddress> read(
            MappingReader block, String key, String expected, ListenAddress substitute) {
        ValueReader value = block.at(key);
        boolean isPortAlone =
                value.node().orElse(null) instanceof YamlScalar scalar && scalar.type() == ScalarType.INTEGER;
        return isPortAlone
                ? value.refused(expected, substitute)
                : RuledText.read(block, value, expected, substitute, ListenAddress::of);
    }
}
