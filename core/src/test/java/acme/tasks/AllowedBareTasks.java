package acme.tasks;

import dev.weir.metrics.tasks.AllowBareTask;

/** What the list bans, with a reason. */
final class AllowedBareTasks {
    private AllowedBareTasks() {}

    @AllowBareTask("a hook of the virtual machine takes nothing else")
    static void register(Runnable work) {
        Runtime.getRuntime().addShutdownHook(new Thread(work));
    }
}
