package dev.weir.gateway.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/** The files of these tests: configurations of programs, in their own languages. */
final class Resources {
    private Resources() {}

    static String text(String name) throws IOException {
        try (InputStream in = Resources.class.getResourceAsStream("/endtoend/" + name)) {
            if (in == null) {
                throw new FileNotFoundException("there is no resource endtoend/" + name);
            }
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
