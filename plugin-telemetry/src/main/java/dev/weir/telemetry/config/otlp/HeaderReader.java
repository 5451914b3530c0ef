package dev.weir.telemetry.config.otlp;

import dev.weir.telemetry.config.reading.RuledText;
import dev.weir.telemetry.config.reading.SecretText;
import dev.weir.telemetry.yaml.MappingReader;
import dev.weir.telemetry.yaml.Setting;
import dev.weir.telemetry.yaml.ValueReader;
import dev.weir.telemetry.yaml.node.YamlSequence;
import dev.weir.telemetry.yaml.problem.SafeText;
import dev.weir.telemetry.yaml.value.Secret;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads headers, or what gRPC calls metadata. No report repeats a value. */
final class HeaderReader {
    private static final String MARKS = "!#$%&'*+-.^_`|~";
    private static final Set<String> SET_BY_THE_EXPORTER = Set.of(
            "connection", "content-encoding", "content-length", "content-type", "host", "te", "transfer-encoding");
    private static final String LEGAL_VALUE = "text of printable characters, without line breaks";

    private final MappingReader mapping;
    private final Set<String> names = new HashSet<>();

    private HeaderReader(MappingReader mapping) {
        this.mapping = mapping;
    }

    static Map<String, Secret> read(MappingReader mapping, String key) {
        HeaderReader reader = new HeaderReader(mapping);
        return SecretText.group(mapping, mapping.at(key), Map.of(), value -> value.map(reader::header))
                .orElse(Map.of());
    }

    private Setting<Secret> header(ValueReader value) {
        checkName(value);
        if (!(value.node().orElse(null) instanceof YamlSequence)) {
            return legal(value);
        }
        Setting<List<Secret>> values = value.list(this::legal);
        return values.as(LEGAL_VALUE, Secret.of(""), HeaderReader::joined);
    }

    // Several values of one header are the same as one with commas between them.
    private static Secret joined(List<Secret> values) {
        return Secret.of(values.stream().map(Secret::reveal).collect(Collectors.joining(", ")));
    }

    private Setting<Secret> legal(ValueReader value) {
        return SecretText.read(mapping, value, text -> text.chars().allMatch(HeaderReader::isPrintable), LEGAL_VALUE);
    }

    private static boolean isPrintable(int letter) {
        return letter >= ' ' && letter <= '~';
    }

    private void checkName(ValueReader value) {
        String name = value.key();
        String lower = name.toLowerCase(Locale.ROOT);
        if (name.isEmpty() || !name.chars().allMatch(HeaderReader::isPartOfName)) {
            RuledText.report(
                    mapping,
                    value,
                    SafeText.quote(name) + " is no name for a header; write letters, digits and dashes");
        } else if (SET_BY_THE_EXPORTER.contains(lower)) {
            RuledText.report(mapping, value, "the exporter itself sets the header \"" + lower + "\"", "remove it");
        } else if (!names.add(lower)) {
            RuledText.report(
                    mapping,
                    value,
                    "the header \"" + lower + "\" is here twice, since case does not count; write it once");
        }
    }

    private static boolean isPartOfName(int letter) {
        return letter < 0x80 && (Character.isLetterOrDigit(letter) || MARKS.indexOf(letter) >= 0);
    }
}
