package acme.tasks;

import dev.weir.metrics.tasks.Subsystem;
import dev.weir.metrics.tasks.Tasks;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** What there is instead of what the list bans. */
@SuppressWarnings("FutureReturnValueIgnored") // nobody has to await a monitored task
final class MonitoredTasks {
    private MonitoredTasks() {}

    enum Work implements Subsystem {
        INDEX
    }

    static CompletableFuture<Void> start(Executor executor, CompletableFuture<String> future) {
        future.thenApplyAsync(text -> text, Tasks.monitored(Work.INDEX, executor));
        return Tasks.spawn(Work.INDEX, () -> "a")
                .thenApplyAsync(text -> text + "b")
                .handleAsync((text, failure) -> text)
                .thenRunAsync(() -> {});
    }
}
