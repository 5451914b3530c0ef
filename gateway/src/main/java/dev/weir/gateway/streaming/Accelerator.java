package dev.weir.gateway.streaming;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Stand-in for a device that runs a model: it answers after a while, and needs no thread of ours until then. */
@FunctionalInterface
interface Accelerator {
    /** Completes when the device has run for this long. */
    CompletableFuture<Void> run(Duration time);

    /** One whose answers a scheduled executor gives. */
    @SuppressWarnings("FutureReturnValueIgnored") // what is scheduled only completes the future that is returned
    static Accelerator pacedBy(ScheduledExecutorService pace) {
        return time -> {
            CompletableFuture<Void> answer = new CompletableFuture<>();
            pace.schedule(() -> answer.complete(null), time.toNanos(), TimeUnit.NANOSECONDS);
            return answer;
        };
    }
}
