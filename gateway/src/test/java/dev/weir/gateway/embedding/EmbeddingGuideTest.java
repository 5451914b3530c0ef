package dev.weir.gateway.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the guide shows is what the build compiles. */
class EmbeddingGuideTest {
    private static final Path GUIDE = Path.of("../docs/embedding.md");
    private static final Path SOURCES = Path.of("src/test/java/dev/weir/gateway/embedding");
    private static final Pattern SHOWN = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern COMPILED =
            Pattern.compile("[ ]*// guide: (?!end)\\w+\n(.*?)\n[ ]*// guide: end", Pattern.DOTALL);

    @Test
    void everySnippet_isCompiled_andEveryMarkedPlaceIsShown() throws IOException {
        List<String> compiled = new ArrayList<>();
        try (Stream<Path> sources = Files.list(SOURCES)) {
            for (Path source : sources.sorted().toList()) {
                if (!source.endsWith("EmbeddingGuideTest.java")) {
                    matches(COMPILED, Files.readString(source)).forEach(snippet -> compiled.add(aligned(snippet)));
                }
            }
        }
        List<String> shown = matches(SHOWN, Files.readString(GUIDE)).stream()
                .map(EmbeddingGuideTest::aligned)
                .toList();

        assertThat(shown).hasSizeGreaterThan(4).containsExactlyInAnyOrderElementsOf(compiled);
    }

    private static List<String> matches(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        List<String> found = new ArrayList<>();
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    /** Without the indentation that all lines share, and without the blank lines and braces around. */
    private static String aligned(String snippet) {
        return snippet.stripIndent().strip();
    }
}
