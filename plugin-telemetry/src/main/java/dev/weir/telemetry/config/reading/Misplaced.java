package dev.weir.telemetry.config.reading;

import dev.weir.telemetry.yaml.MappingReader;
import dev.weir.telemetry.yaml.problem.SafeText;

/** Keys that have a meaning elsewhere, or under another name. */
public final class Misplaced {
    private Misplaced() {}

    /** Reports the key if the mapping has it. What to write is read after that word. */
    public static void report(MappingReader mapping, String key, String whatToWrite) {
        if (mapping.has(key)) {
            RuledText.report(
                    mapping, mapping.at(key), SafeText.quote(key) + " has no meaning here", "write " + whatToWrite);
        }
    }
}
