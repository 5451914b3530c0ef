package dev.weir.telemetry.yaml.expansion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenFilesTest {
    @TempDir
    Path folder;

    private Path open;
    private OpenFiles files;

    @BeforeEach
    void openOneDirectory() throws IOException {
        open = Files.createDirectory(folder.resolve("open"));
        Files.writeString(folder.resolve("outside"), "canary");
        files = new OpenFiles(List.of(open), file -> {});
    }

    @Test
    void read_findsRelativeAndAbsolutePaths() throws IOException {
        Path file = Files.writeString(open.resolve("token"), "abc");

        assertThat(files.read("token")).isEqualTo(new Finding.Text("abc"));
        assertThat(files.read(file.toString())).isEqualTo(new Finding.Text("abc"));
        assertThat(files.read("./x/../token")).isEqualTo(new Finding.Text("abc"));
    }

    @Test
    void read_tellsWhereItLooks_beforeItReads_andWhetherAnythingIsThereOrNot() throws IOException {
        Path second = Files.createDirectory(folder.resolve("second"));
        List<Path> told = new ArrayList<>();
        OpenFiles telling = new OpenFiles(List.of(open, second), told::add);
        telling.read("none");
        Files.writeString(open.resolve("token"), "abc");
        telling.read("token");
        telling.read("token");
        telling.read("../outside");

        assertThat(told).containsExactly(open.resolve("none"), second.resolve("none"), open.resolve("token"));
    }

    @Test
    void read_leavesOutLineBreaksAtTheEnd() throws IOException {
        Files.writeString(open.resolve("token"), "\na\nb\r\n\n");

        assertThat(files.read("token")).isEqualTo(new Finding.Text("\na\nb"));
    }

    @Test
    void read_findsNothing_inAnEmptyFile() throws IOException {
        Files.writeString(open.resolve("token"), "\n");

        assertThat(files.read("token")).isEqualTo(new Finding.Empty());
    }

    @Test
    void read_looksUnderEachDirectory() throws IOException {
        Path second = Files.createDirectory(folder.resolve("second"));
        Files.writeString(second.resolve("token"), "abc");

        assertThat(new OpenFiles(List.of(open, second), file -> {}).read("token"))
                .isEqualTo(new Finding.Text("abc"));
        assertThat(new OpenFiles(List.of(open, second), file -> {})
                        .read(second.resolve("none").toString()))
                .isInstanceOf(Finding.Missing.class);
    }

    @Test
    void read_saysMissing_whenThereIsNoFile() {
        assertThat(files.read("none")).isInstanceOf(Finding.Missing.class);
        assertThat(new OpenFiles(List.of(folder.resolve("no-directory")), file -> {}).read("none"))
                .isInstanceOf(Finding.Missing.class);
    }

    @Test
    void read_refusesPathsThatLeadOutside() {
        assertThat(why("../outside")).isEqualTo("the file is in no open directory");
        assertThat(why(folder.resolve("outside").toString())).isEqualTo("the file is in no open directory");
        assertThat(why("/etc/passwd")).isEqualTo("the file is in no open directory");
        assertThat(why(open + "-other/x")).isEqualTo("the file is in no open directory");
    }

    @Test
    void read_refusesLinksThatLeadOutside() throws IOException {
        Files.createSymbolicLink(open.resolve("file"), folder.resolve("outside"));
        Files.createSymbolicLink(open.resolve("directory"), folder);

        assertThat(why("file")).isEqualTo("the file is in no open directory");
        assertThat(why("directory/outside")).isEqualTo("the file is in no open directory");
    }

    @Test
    void read_followsLinksThatStayInside() throws IOException {
        Path version = Files.createDirectory(open.resolve("..2026"));
        Files.writeString(version.resolve("token"), "abc");
        Files.createSymbolicLink(open.resolve("..data"), Path.of("..2026"));
        Files.createSymbolicLink(open.resolve("token"), Path.of("..data/token"));

        assertThat(files.read("token")).isEqualTo(new Finding.Text("abc"));
    }

    @Test
    void read_worksWhenTheDirectoryIsALinkItself() throws IOException {
        Path real = Files.writeString(open.resolve("token"), "abc").toRealPath();
        Path link = Files.createSymbolicLink(folder.resolve("link"), open);
        OpenFiles linked = new OpenFiles(List.of(link), file -> {});

        assertThat(linked.read("token")).isEqualTo(new Finding.Text("abc"));
        assertThat(linked.read(real.toString())).isEqualTo(new Finding.Text("abc"));
    }

    @Test
    void read_refusesWhatIsNoRegularFile() throws IOException {
        Files.createDirectory(open.resolve("directory"));

        assertThat(why("directory")).isEqualTo("this is not a regular file");
        assertThat(why(".")).isEqualTo("this is not a regular file");
    }

    @Test
    void read_refusesMoreThan64KiB() throws IOException {
        Files.write(open.resolve("large"), new byte[64 * 1024 + 1]);
        Files.writeString(open.resolve("fits"), "x".repeat(64 * 1024));

        assertThat(why("large")).isEqualTo("the file is larger than 64 KiB");
        assertThat(files.read("fits")).isInstanceOf(Finding.Text.class);
    }

    @Test
    void read_refusesWhatIsNoText() throws IOException {
        Files.write(open.resolve("binary"), new byte[] {'a', (byte) 0xC3, 'b'});

        assertThat(why("binary")).isEqualTo("the file is not UTF-8 text");
    }

    @Test
    void read_refusesWhatIsNoPath() {
        assertThat(why("a\0b")).isEqualTo("this is not a path");
    }

    @Test
    void read_readsEachFileOnce() throws IOException {
        Files.writeString(open.resolve("token"), "before");
        files.read("token");
        Files.writeString(open.resolve("token"), "after");

        assertThat(files.read("token")).isEqualTo(new Finding.Text("before"));
    }

    @Test
    void read_refusesMoreThanAHundredFiles() {
        for (int i = 0; i < 100; i++) {
            files.read("file" + i);
        }

        assertThat(files.read("file0")).isInstanceOf(Finding.Missing.class);
        assertThat(why("file100")).isEqualTo("the document refers to more than 100 files");
    }

    private String why(String path) {
        return ((Finding.Refused) files.read(path)).why();
    }
}
