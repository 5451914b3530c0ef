package dev.weir.telemetry.yaml.expansion;

import dev.weir.telemetry.yaml.problem.Problems;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a file may be expanded with: a look-up of environment variables and the directories whose files may be read.
 * Immutable; as safe for several threads as the look-up is.
 *
 * <p>The forms are {@code ${env.NAME}}, {@code ${env.NAME:-default}}, {@code ${file.path}} and {@code
 * ${file.path:-default}}. The default is used when the variable or the file is missing or empty; it ends at the first
 * closing brace. Two dollar signs before an opening brace stand for one dollar sign and the brace as text, and a
 * dollar sign before anything else is itself. A relative path is looked for under each directory in turn; line breaks
 * at the end of a file are left out.
 */
public final class Expansion {
    private static final Expansion NONE = new Expansion(name -> null, name -> true, List.of(), file -> {});

    private final Function<String, @Nullable String> environment;
    private final Predicate<String> variables;
    private final List<Path> directories;
    private final Consumer<Path> files;

    private Expansion(
            Function<String, @Nullable String> environment,
            Predicate<String> variables,
            List<Path> directories,
            Consumer<Path> files) {
        this.environment = environment;
        this.variables = variables;
        this.directories = directories;
        this.files = files;
    }

    /** An expansion that knows no variable and no file, so that only defaults expand. */
    public static Expansion none() {
        return NONE;
    }

    /** An expansion with the given look-up, which returns null for variables that are not set, and with no files. */
    public static Expansion of(Function<String, @Nullable String> environment) {
        return new Expansion(environment, name -> true, List.of(), file -> {});
    }

    /** The same, and of its variables only those that the host lets a configuration see: it refuses to refer to others. */
    public Expansion withVariables(Predicate<String> openVariables) {
        return new Expansion(environment, openVariables, directories, files);
    }

    /** The same variables, and all files that are really under one of the directories. */
    public Expansion withFilesUnder(List<Path> openDirectories) {
        return new Expansion(environment, variables, List.copyOf(openDirectories), files);
    }

    /** The same, which tells the listener of each place where it looks for a file, just before, whether one is there or not. */
    public Expansion tellingFiles(Consumer<Path> listener) {
        return new Expansion(environment, variables, directories, listener);
    }

    /** Starts to expand one document, whose expanded text is bounded as a whole. */
    public ExpansionPass start(Problems problems) {
        return new ExpansionPass(this, new OpenFiles(directories, files), problems);
    }

    /** The look-up of environment variables. */
    public UnaryOperator<@Nullable String> environment() {
        return environment::apply;
    }

    boolean mayRead(String variable) {
        return variables.test(variable);
    }

    Optional<String> variable(String name) {
        return Optional.ofNullable(environment.apply(name));
    }
}
