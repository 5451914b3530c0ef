package dev.weir.telemetry.reload;

import dev.weir.telemetry.yaml.expansion.Expansion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Notices that a configuration was written, replaced, or linked to another one: its file, or a file that it refers to, such
 * as one of a certificate. It looks rather than being told, which works on every file system, and counts a change when all
 * of them have stayed as they are from one look to the next.
 */
public final class ConfigFile {
    private final Path file;
    private final Map<Path, Look> known = new HashMap<>();
    private Map<Path, Look> last;

    private record Look(
            @Nullable FileTime written, long size, @Nullable Object key) {
        static final Look MISSING = new Look(null, -1, null);

        /** Links are followed, so that a link to another file is a change. */
        static Look at(Path file) {
            try {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                return new Look(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
            } catch (IOException e) {
                return MISSING; // gone for a moment while it is replaced, or for good, which is no configuration
            }
        }
    }

    public ConfigFile(Path file) {
        this.file = file;
        known.put(file, Look.at(file));
        this.last = Map.copyOf(known);
    }

    public Path path() {
        return file;
    }

    /**
     * The same expansion for the next load of the file: what it reads is followed from then on, in place of what the load
     * before has read. Each file is looked at before it is read, so that nothing written meanwhile is missed.
     */
    public synchronized Expansion following(Expansion expansion) {
        known.clear();
        note(file);
        return expansion.tellingFiles(this::note);
    }

    private synchronized void note(Path read) {
        known.computeIfAbsent(read, Look::at);
    }

    /** Whether anything is another than at the last load or the last change that was counted, and all at rest. */
    public synchronized boolean hasChanged() {
        Map<Path, Look> now = new HashMap<>(known);
        now.replaceAll((path, before) -> {
            Look look = Look.at(path);
            return look.equals(Look.MISSING) ? before : look;
        });
        boolean changed = now.equals(last) && !now.equals(known);
        last = now;
        if (changed) {
            known.putAll(now);
        }
        return changed;
    }
}
