package dev.weir.telemetry.yaml.expansion;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Reads the files that a document refers to, each of them once and no more than a hundred. Only regular files of at
 * most 64 KiB whose real path, with all links followed, is under the real path of an open directory.
 */
final class OpenFiles {
    private static final int LARGEST = 64 * 1024;
    private static final int MOST_FILES = 100;

    private final List<Path> directories;
    private final Consumer<Path> listener;
    private final Map<String, Finding> known = new HashMap<>();

    /** Looks under these directories, and tells the listener where, just before. */
    OpenFiles(List<Path> directories, Consumer<Path> listener) {
        this.listener = listener;
        this.directories = directories.stream()
                .map(directory -> directory.toAbsolutePath().normalize())
                .toList();
    }

    Finding read(String written) {
        Finding finding = known.get(written);
        if (finding == null && known.size() == MOST_FILES) {
            return new Finding.Refused("the document refers to more than " + MOST_FILES + " files", "refer to fewer");
        }
        if (finding == null) {
            finding = find(written);
            known.put(written, finding);
        }
        return finding;
    }

    private Finding find(String written) {
        if (directories.isEmpty()) {
            return new Finding.Refused("no directory is open for reading", "write the value, or use ${env.NAME}");
        }
        try {
            return find(Path.of(written));
        } catch (InvalidPathException e) {
            return new Finding.Refused("this is not a path", "name a file");
        } catch (IOException e) {
            return new Finding.Refused("the file cannot be read", "check who may read it");
        }
    }

    private Finding find(Path written) throws IOException {
        boolean couldBeInside = false;
        for (Path directory : directories) {
            Path file = directory.resolve(written).normalize();
            if (file.startsWith(directory) || file.startsWith(realPath(directory))) {
                couldBeInside = true;
                listener.accept(file);
                if (Files.exists(file)) {
                    return read(directory, file.toRealPath());
                }
            }
        }
        return couldBeInside
                ? new Finding.Missing("there is no such file", "create it, or give a default: ${file.path:-default}")
                : outside();
    }

    private Finding read(Path directory, Path real) throws IOException {
        if (!real.startsWith(realPath(directory))) {
            return outside();
        }
        if (!Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS)) {
            return new Finding.Refused("this is not a regular file", "name a file, not a directory or a device");
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(real, LinkOption.NOFOLLOW_LINKS)) {
            bytes = in.readNBytes(LARGEST + 1);
        }
        return bytes.length > LARGEST
                ? new Finding.Refused("the file is larger than 64 KiB", "use a smaller one")
                : text(bytes);
    }

    private static Finding text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            String value = withoutLastLineBreaks(text);
            return value.isEmpty() ? new Finding.Empty() : new Finding.Text(value);
        } catch (CharacterCodingException e) {
            return new Finding.Refused("the file is not UTF-8 text", "save it as UTF-8");
        }
    }

    private static String withoutLastLineBreaks(String text) {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return text.substring(0, end);
    }

    private static Path realPath(Path directory) throws IOException {
        return Files.exists(directory) ? directory.toRealPath() : directory;
    }

    private Finding outside() {
        String open = directories.stream().map(Path::toString).collect(Collectors.joining(", "));
        return new Finding.Refused("the file is in no open directory", "put it under " + open);
    }
}
