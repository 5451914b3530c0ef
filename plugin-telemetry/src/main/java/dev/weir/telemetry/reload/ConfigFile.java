package dev.weir.telemetry.reload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/**
 * Notices that a file was written, replaced, or linked to another one. It looks rather than being told, which works on
 * every file system, and counts a change when the file has stayed as it is from one look to the next.
 */
public final class ConfigFile {
    private final Path file;
    private Look known;
    private Look last;

    private record Look(
            @Nullable FileTime written, long size, @Nullable Object key) {
        static final Look MISSING = new Look(null, -1, null);
    }

    public ConfigFile(Path file) {
        this.file = file;
        this.known = look();
        this.last = known;
    }

    public Path path() {
        return file;
    }

    /** Whether it is another one than at the last change that was counted, and at rest. */
    public synchronized boolean hasChanged() {
        Look now = look();
        boolean changed = now.equals(last) && !now.equals(known) && !now.equals(Look.MISSING);
        last = now;
        if (changed) {
            known = now;
        }
        return changed;
    }

    /** Links are followed, so that a link to another file is a change. */
    private Look look() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Look(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
        } catch (IOException e) {
            return Look.MISSING; // gone for a moment while it is replaced, or for good, which is no configuration
        }
    }
}
