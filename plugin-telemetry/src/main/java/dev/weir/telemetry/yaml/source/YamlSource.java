package dev.weir.telemetry.yaml.source;

import dev.weir.telemetry.yaml.problem.ConfigurationException;
import dev.weir.telemetry.yaml.problem.Position;
import dev.weir.telemetry.yaml.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * The text of a YAML file and the name by which reports call it. Only well-formed UTF-8 of at most 1 MiB without
 * control characters gets in; a byte order mark at the start is left out.
 */
public final class YamlSource {
    private static final int LARGEST = 1 << 20;

    private final String name;
    private final String text;

    private YamlSource(String name, String text) {
        this.name = name;
        this.text = text;
    }

    /** Reads a file, of which no more than the allowed size is ever held. */
    public static YamlSource of(Path file) {
        String name = file.toString();
        if (Files.isDirectory(file)) {
            throw refused(name, "this is a directory", "name a file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return of(name, in.readNBytes(LARGEST + 1));
        } catch (NoSuchFileException e) {
            throw refused(name, "there is no such file", "check the path");
        } catch (IOException e) {
            throw refused(name, "the file cannot be read", "check who may read it");
        }
    }

    /** Takes the bytes of a file. */
    public static YamlSource of(String name, byte[] bytes) {
        checkSize(name, bytes.length);
        String text = Utf8Text.decode(name, bytes);
        Utf8Text.checkCharacters(name, text);
        return new YamlSource(name, text);
    }

    /** Takes a text as the content of a file. */
    public static YamlSource of(String name, String text) {
        checkSize(name, text.length());
        checkSize(name, text.getBytes(StandardCharsets.UTF_8).length);
        String unmarked = Utf8Text.withoutMark(text);
        Utf8Text.checkCharacters(name, unmarked);
        return new YamlSource(name, unmarked);
    }

    /** The name by which reports call it. */
    public String name() {
        return name;
    }

    /** The text, as it stands in the file but for a byte order mark. */
    public String text() {
        return text;
    }

    private static void checkSize(String name, int bytes) {
        if (bytes > LARGEST) {
            throw refused(name, "the file is larger than 1 MiB", "use a smaller one");
        }
    }

    private static ConfigurationException refused(String name, String found, String suggestion) {
        return ConfigurationException.of(
                Problem.error(Position.wholeFile(name), "", found).suggesting(suggestion));
    }
}
