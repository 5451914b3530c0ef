package dev.weir.gateway.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The gateway's file, which names the parts around it. Each edit replaces it at once, as editors do. */
record FollowedConfiguration(Path folder, int files, int catalogue, int receiver) {

    /** Writes it with these words, and answers where it is. */
    Path write(String route, String environment, String instrument, String interval) throws IOException {
        String text = Resources.text("weir.yaml")
                .replace("FILES", Integer.toString(files))
                .replace("CATALOGUE", Integer.toString(catalogue))
                .replace("RECEIVER", Integer.toString(receiver))
                .replace("ROUTE", route)
                .replace("ENVIRONMENT", environment)
                .replace("INSTRUMENT", instrument)
                .replace("INTERVAL", interval);
        Path file = folder.resolve("weir.yaml");
        return Files.move(
                Files.writeString(folder.resolve("draft.yaml"), text), file, StandardCopyOption.REPLACE_EXISTING);
    }
}
