package dev.weir.telemetry.fuzz;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/** The entry for Jazzer, which calls these two methods by their names: the first once, the second for each input. */
public final class LiveFuzzing {
    private static @Nullable FuzzTarget target;

    private LiveFuzzing() {}

    /** Chooses the target, whose name is the only argument. */
    public static void fuzzerInitialize(String[] arguments) {
        target = FuzzTargets.named(arguments[0]);
    }

    /** Feeds the target. */
    public static void fuzzerTestOneInput(byte[] input) {
        requireNonNull(target, "target").check(input);
    }
}
