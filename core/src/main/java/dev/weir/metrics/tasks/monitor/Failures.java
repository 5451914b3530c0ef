package dev.weir.metrics.tasks.monitor;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** What a failure of a task stands for. */
public final class Failures {
    /** Chains of causes are built by anybody, in circles too. */
    private static final int DEEPEST_CAUSE = 16;

    private Failures() {}

    /** The failure itself, without the exceptions that futures put around it. */
    public static Throwable bare(Throwable failure) {
        Throwable bare = failure;
        for (int depth = 0; depth < DEEPEST_CAUSE; depth++) {
            Throwable cause = bare.getCause();
            if (cause == null || !(bare instanceof CompletionException || bare instanceof ExecutionException)) {
                return bare;
            }
            bare = cause;
        }
        return bare;
    }

    /** Whether the failure, or what caused it, is that somebody told a task to stop. */
    static boolean tellOfCancellation(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (cause instanceof CancellationException || cause instanceof InterruptedException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
