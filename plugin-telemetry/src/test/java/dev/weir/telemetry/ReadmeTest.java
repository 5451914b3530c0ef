package dev.weir.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.telemetry.config.ConfigDocument;
import dev.weir.telemetry.config.Host;
import dev.weir.telemetry.yaml.expansion.Expansion;
import dev.weir.telemetry.yaml.source.YamlSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    private static final String BEGIN = "```yaml\n";

    @Test
    void configurationInTheReadme_isValid_andWithoutWarnings() throws IOException {
        String readme = Files.readString(Path.of("..", "README.md"));
        int begin = readme.indexOf(BEGIN) + BEGIN.length();
        String yaml = readme.substring(begin, readme.indexOf("```", begin));

        ConfigDocument document =
                ConfigDocument.load(YamlSource.of("README.md", yaml), Expansion.of(name -> "a token"), Host.any());

        assertThat(document.warnings()).isEmpty();
        assertThat(document.telemetry().metrics().vendor().push().enabled()).isTrue();
    }
}
