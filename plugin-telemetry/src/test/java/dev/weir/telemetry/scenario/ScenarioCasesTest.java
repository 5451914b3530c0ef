package dev.weir.telemetry.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ScenarioCasesTest {

    @TestFactory
    Stream<DynamicTest> eachCase_comesToWhatIsExpected() throws IOException, URISyntaxException {
        Path cases = OwnCases.folder();
        return ScenarioFolder.below(cases).stream()
                .map(scenario -> DynamicTest.dynamicTest(
                        cases.relativize(scenario.folder()).toString(),
                        () -> assertThat(scenario.differences()).isEmpty()));
    }
}
