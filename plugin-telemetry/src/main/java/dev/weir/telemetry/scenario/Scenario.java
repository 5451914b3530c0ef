package dev.weir.telemetry.scenario;

import dev.weir.metrics.filter.DefaultFilters;
import dev.weir.selectors.custom.SelectorGuards;
import dev.weir.selectors.custom.SelectorListener;
import dev.weir.selectors.graphql.Operations;
import dev.weir.selectors.value.AttributeText;
import dev.weir.telemetry.config.ConfigDocument;
import dev.weir.telemetry.config.Host;
import dev.weir.telemetry.instruments.InstrumentsConfig;
import dev.weir.telemetry.instruments.plan.Instruments;
import dev.weir.telemetry.instruments.standard.FetchDuration;
import dev.weir.telemetry.scenario.script.ScenarioScript;
import dev.weir.telemetry.scenario.script.ScriptReader;
import dev.weir.telemetry.scenario.snapshot.CollectedSnapshot;
import dev.weir.telemetry.scenario.snapshot.MetricsSnapshot;
import dev.weir.telemetry.yaml.expansion.Expansion;
import dev.weir.telemetry.yaml.source.YamlSource;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** A script of events and the instruments that listen to it. Immutable; can be run again and again. */
public final class Scenario {
    private static final long TICK_NANOS = 1_000_000;

    private final InstrumentsConfig instruments;
    private final ScenarioScript script;

    private Scenario(InstrumentsConfig instruments, ScenarioScript script) {
        this.instruments = instruments;
        this.script = script;
    }

    /**
     * Reads a configuration and a script.
     *
     * @throws dev.weir.telemetry.yaml.problem.ConfigurationException with all that is wrong with one of them
     */
    public static Scenario read(YamlSource configuration, YamlSource script) {
        return read(configuration, script, Host.any());
    }

    /**
     * Reads a configuration of a host, which may have selectors of its own, and a script.
     *
     * @throws dev.weir.telemetry.yaml.problem.ConfigurationException with all that is wrong with one of them
     */
    public static Scenario read(YamlSource configuration, YamlSource script, Host host) {
        ConfigDocument document = ConfigDocument.load(configuration, Expansion.none(), host);
        return new Scenario(document.telemetry().instruments(), ScriptReader.read(script));
    }

    /**
     * Plays the script, by a clock that goes on a millisecond whenever it is read, and returns what was recorded.
     *
     * @throws IllegalStateException if the script has a response without its request
     */
    public MetricsSnapshot run() {
        InMemoryReader reader = new InMemoryReader();
        try (SdkMeterProvider provider =
                SdkMeterProvider.builder().registerMetricReader(reader).build()) {
            AttributeText text = new AttributeText(AttributeText.MOST_BYTES);
            script.play(Instruments.build(
                    instruments,
                    provider.get(DefaultFilters.DYNAMIC_METER),
                    provider.get(FetchDuration.METER),
                    text,
                    clock(),
                    new SelectorGuards(SelectorListener.NONE, () -> 0),
                    Operations.NONE));
            return CollectedSnapshot.of(reader.collect());
        }
    }

    private static LongSupplier clock() {
        AtomicLong now = new AtomicLong();
        return () -> now.addAndGet(TICK_NANOS);
    }
}
