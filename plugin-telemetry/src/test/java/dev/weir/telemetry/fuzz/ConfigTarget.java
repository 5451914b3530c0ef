package dev.weir.telemetry.fuzz;

import dev.weir.telemetry.config.ConfigDocument;
import dev.weir.telemetry.config.Host;
import dev.weir.telemetry.yaml.expansion.Expansion;
import dev.weir.telemetry.yaml.problem.ConfigurationException;
import dev.weir.telemetry.yaml.problem.Problem;
import dev.weir.telemetry.yaml.source.YamlSource;
import java.util.Map;

/** The input as a configuration. It is refused with a report, or loaded with warnings. */
final class ConfigTarget implements FuzzTarget {
    private static final int LONGEST_LINE = 2_500;

    private final Host host = Host.any();
    private final Expansion expansion = Expansion.of(Map.of("A", "- b: [c", "B", "1")::get);

    @Override
    public void check(byte[] input) {
        try {
            ConfigDocument.load(YamlSource.of("fuzz.yaml", input), expansion, host)
                    .warnings()
                    .forEach(ConfigTarget::check);
        } catch (ConfigurationException e) {
            WellFormed.check(!e.problems().isEmpty(), "a file is refused without a word");
            e.problems().forEach(ConfigTarget::check);
        }
    }

    private static void check(Problem problem) {
        problem.toString().lines().forEach(line -> {
            WellFormed.checkText(line);
            WellFormed.check(line.length() <= LONGEST_LINE, "a line of", String.valueOf(line.length()));
        });
    }
}
