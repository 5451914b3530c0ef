package dev.weir.telemetry.prometheus;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Prometheus's own judge of pages in classic text. */
public final class Promtool {
    private Promtool() {}

    /** What it said of a page. It exits with 1 for what can't be parsed, with 3 for what it would name otherwise. */
    public record Verdict(int exit, String text) {
        public boolean isParsed() {
            return exit == 0 || exit == 3;
        }
    }

    /** Has a page checked. */
    public static Verdict check(String page) throws IOException, InterruptedException {
        Path said = Files.createTempFile("promtool", ".txt");
        try {
            Process process = new ProcessBuilder(
                            "../scripts/from-package", "prometheus", "promtool", "check", "metrics")
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            try (OutputStream in = process.getOutputStream()) {
                in.write(page.getBytes(StandardCharsets.UTF_8));
            }
            if (!process.waitFor(2, TimeUnit.MINUTES)) { // the first time it is fetched
                process.destroyForcibly();
                throw new AssertionError("promtool does not end");
            }
            return new Verdict(process.exitValue(), Files.readString(said));
        } finally {
            Files.delete(said);
        }
    }
}
