package dev.weir.telemetry.yaml.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.telemetry.yaml.problem.ConfigurationException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlSourceTest {
    private static final int MEBIBYTE = 1 << 20;

    @TempDir
    Path folder;

    @Test
    void of_readsAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("telemetry.yaml"), "größe: 計測\n");

        YamlSource source = YamlSource.of(file);

        assertThat(source.name()).isEqualTo(file.toString());
        assertThat(source.text()).isEqualTo("größe: 計測\n");
    }

    @Test
    void of_followsLinks() throws IOException {
        Path file = Files.writeString(folder.resolve("data"), "a: 1");
        Path link = Files.createSymbolicLink(folder.resolve("telemetry.yaml"), file);

        assertThat(YamlSource.of(link).text()).isEqualTo("a: 1");
    }

    @Test
    void of_saysWhenThereIsNoFile() {
        Path file = folder.resolve("none.yaml");

        assertReport(() -> YamlSource.of(file), file + "\n  there is no such file; check the path");
    }

    @Test
    void of_saysWhenTheFileIsADirectory() {
        assertReport(() -> YamlSource.of(folder), folder + "\n  this is a directory; name a file");
    }

    @Test
    void of_takesOneMebibyte_andNoMore() throws IOException {
        Path file = Files.write(
                folder.resolve("telemetry.yaml"), "x".repeat(MEBIBYTE).getBytes(StandardCharsets.UTF_8));
        assertThat(YamlSource.of(file).text()).hasSize(MEBIBYTE);

        Files.writeString(file, "x".repeat(MEBIBYTE + 1));
        assertReport(() -> YamlSource.of(file), file + "\n  the file is larger than 1 MiB; use a smaller one");
    }

    @Test
    void of_countsTheBytesOfAText() {
        assertThat(YamlSource.of("t.yaml", "x".repeat(MEBIBYTE)).text()).hasSize(MEBIBYTE);
        assertReport(
                () -> YamlSource.of("t.yaml", "ö".repeat(MEBIBYTE / 2 + 1)),
                "t.yaml\n  the file is larger than 1 MiB; use a smaller one");
    }

    @Test
    void of_leavesOutAByteOrderMark() {
        assertThat(YamlSource.of("t.yaml", "\uFEFFa: 1").text()).isEqualTo("a: 1");
        assertThat(YamlSource.of("t.yaml", "\uFEFFa: 1".getBytes(StandardCharsets.UTF_8))
                        .text())
                .isEqualTo("a: 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32LE"})
    void of_namesTheEncoding_whenTheMarkShowsIt(String charset) {
        byte[] bytes = "\uFEFFa: 1".getBytes(Charset.forName(charset));

        // "UTF-16" writes a mark of its own before ours, which does not change what is seen first.
        assertReport(() -> YamlSource.of("t.yaml", bytes), "t.yaml\n  the file is UTF-16 or UTF-32; save it as UTF-8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "61C3|1:2|0xC3",
                "613A0A20C0AF|2:2|0xC0",
                "610D0A0DEDA080|3:1|0xED",
                "610DFF|2:1|0xFF",
                "E8A888E8A8|1:2|0xE8",
                "F09F988020F0|1:3|0xF0",
                "EFBBBF6180|1:2|0x80",
            })
    void of_saysWhereBytesAreNoUtf8(String hex, String place, String found) {
        byte[] bytes = HexFormat.of().parseHex(hex);

        assertReport(
                () -> YamlSource.of("t.yaml", bytes),
                "t.yaml:" + place + "\n  the byte " + found + " is not UTF-8; save the file as UTF-8");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x00, 0x07, 0x1B, 0x7F, 0x80, 0xD800, 0xDC00, 0xFFFE})
    void of_saysWhereACharacterIsNotAllowed(int character) {
        String text = "a: 1\n😀" + (char) character;

        String found = String.format("the character U+%04X is not allowed", character);
        assertReport(
                () -> YamlSource.of("t.yaml", text),
                "t.yaml:2:2\n  " + found + "; remove it, or write it as an escape in double quotes");
    }

    private static void assertReport(ThrowingCallable reading, String block) {
        assertThatThrownBy(reading)
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("The configuration has 1 error:\n" + block);
    }
}
