package dev.weir.testing.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ProgramTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern READY = Pattern.compile("ready on (\\d+)");

    @TempDir
    private Path folder;

    @Test
    void whatItWrites_isWaitedFor() throws Exception {
        try (Program program = shell("echo starting; echo ready on 80 >&2; read -r end")) {
            assertThat(program.await(READY, PATIENCE).group(1)).isEqualTo("80");
            assertThat(program.output()).isEqualTo("starting\nready on 80\n");
        }
    }

    @Test
    void lastWords_areHeard() throws Exception {
        try (Program program = shell("echo ready on 80")) {
            assertThat(program.await(READY, PATIENCE).group(1)).isEqualTo("80");
            program.awaitEnd(PATIENCE);
        }
    }

    @Test
    void programThatEndsWithoutAWord_failsTheTest_withAllItWrote() throws Exception {
        try (Program program = shell("echo no such option; exit 3")) {
            assertThatThrownBy(() -> program.await(READY, PATIENCE))
                    .isInstanceOf(AssertionError.class)
                    .hasMessage("the shell ended by itself, with exit code 3:\nno such option\n");
            assertThatThrownBy(program::pause).isInstanceOf(AssertionError.class);
            assertThatThrownBy(() -> program.awaitEnd(PATIENCE))
                    .isInstanceOf(AssertionError.class)
                    .hasMessage("the shell failed with exit code 3:\nno such option\n");
        }
    }

    @Test
    void programThatSaysNothing_failsTheTest() throws Exception {
        try (Program program = shell("read -r end")) {
            assertThatThrownBy(() -> program.await(READY, Duration.ZERO)).hasMessageContaining("has not written");
            assertThatThrownBy(() -> program.awaitEnd(Duration.ZERO)).hasMessageContaining("has not ended");
        }
    }

    @Test
    void signal_reachesIt() throws Exception {
        try (Program program = shell("echo ready on 1; read -r end")) {
            program.await(READY, PATIENCE);
            program.signal("TERM");

            assertThatThrownBy(() -> program.awaitEnd(PATIENCE))
                    .hasMessageContaining("failed with exit code " + (128 + 15));
        }
    }

    @Test
    void close_endsIt() throws Exception {
        Program program = shell("echo ready on 1; read -r end");
        program.await(READY, PATIENCE);
        program.close();

        assertThatThrownBy(program::pause).hasMessageContaining("ended by itself");
    }

    private Program shell(String script) throws IOException {
        return Program.start("the shell", folder.resolve("output"), List.of("sh", "-c", script));
    }
}
