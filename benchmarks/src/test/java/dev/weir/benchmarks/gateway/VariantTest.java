package dev.weir.benchmarks.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.telemetry.config.ConfigDocument;
import dev.weir.telemetry.config.Host;
import dev.weir.telemetry.yaml.expansion.Expansion;
import dev.weir.telemetry.yaml.source.YamlSource;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VariantTest {

    static Stream<String> sections() {
        return Stream.concat(
                Stream.of(Variant.values()).map(Variant::telemetry),
                Stream.of(ScrapesOfManySeries.telemetry(), HangingCollector.telemetry(4318)));
    }

    @ParameterizedTest
    @MethodSource("sections")
    void aSection_isReadWithoutAWarning(String section) {
        assertThat(ConfigDocument.load(YamlSource.of("weir.yaml", section), Expansion.none(), Host.any())
                        .warnings())
                .isEmpty();
    }
}
