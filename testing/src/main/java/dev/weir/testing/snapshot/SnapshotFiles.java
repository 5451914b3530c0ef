package dev.weir.testing.snapshot;

import static java.util.Objects.requireNonNull;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import org.jspecify.annotations.Nullable;

/**
 * Where one test's snapshots lie: {@code <folder>/<test class>/<method>[-suffix].yaml}. The class has its package, so
 * that two classes of one name keep apart.
 *
 * @param folder the folder of all snapshots, in general {@code src/test/resources/snapshots}
 */
public record SnapshotFiles(Path folder, String testClass, String method) {
    private static final String FOLDER_PROPERTY = "weir.snapshots.folder";

    public SnapshotFiles {
        requireNonNull(folder, "folder");
        requireNonNull(testClass, "testClass");
        requireNonNull(method, "method");
    }

    /**
     * The files of a test in the folder that {@code -Dweir.snapshots.folder} names, else in the test's own project:
     * below the nearest folder above its class file that has a {@code src/test}, or below the working directory.
     */
    public static SnapshotFiles of(Class<?> testClass, String method) {
        return of(folder(System.getProperty(FOLDER_PROPERTY), testClass), testClass, method);
    }

    static Path folder(@Nullable String property, Class<?> testClass) {
        return property == null || property.isEmpty()
                ? project(testClass).resolve("src/test/resources/snapshots")
                : Path.of(property);
    }

    /** The files of a test in this folder. */
    public static SnapshotFiles of(Path folder, Class<?> testClass, String method) {
        return new SnapshotFiles(folder, testClass.getName().replace('$', '.'), method);
    }

    /** The file of one snapshot; a test that has only one leaves the suffix empty. */
    public Path file(String suffix) {
        if (!suffix.chars().allMatch(SnapshotFiles::isAllowed)) {
            throw new IllegalArgumentException("snapshot suffix " + JsonText.quoted(suffix)
                    + ": it becomes part of a file name; write letters, digits, '.', '_' and '-' alone");
        }
        return folder.resolve(testClass).resolve(method + (suffix.isEmpty() ? "" : "-" + suffix) + ".yaml");
    }

    private static boolean isAllowed(int c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '_' || c == '-';
    }

    private static Path project(Class<?> testClass) {
        for (Path folder = home(testClass); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("src").resolve("test"))) {
                return folder;
            }
        }
        return Path.of("");
    }

    /** The folder or archive that the class was loaded from. */
    private static @Nullable Path home(Class<?> testClass) {
        CodeSource source = testClass.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return null;
        }
        try {
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException | RuntimeException e) {
            // Not a file: the class was made or fetched at run time, so only the working directory can tell.
            return null;
        }
    }
}
