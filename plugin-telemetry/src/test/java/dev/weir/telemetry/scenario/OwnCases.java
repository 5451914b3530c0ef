package dev.weir.telemetry.scenario;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Objects;

/** The scenarios among the tests' resources: a folder for each stage, what holds for every stage beside them. */
public final class OwnCases {
    private OwnCases() {}

    public static Path folder() throws URISyntaxException {
        URL folder = Objects.requireNonNull(OwnCases.class.getResource("/scenarios"));
        return Path.of(folder.toURI());
    }
}
