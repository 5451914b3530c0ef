package dev.weir.benchmarks.tasks;

import static dev.weir.benchmarks.rounds.Claim.ratio;

import dev.weir.benchmarks.rounds.Claim;
import dev.weir.benchmarks.rounds.Group;
import dev.weir.benchmarks.rounds.Plan;
import dev.weir.benchmarks.rounds.Row;
import java.util.List;
import java.util.Set;

/** What is measured of tasks, and what must come out. */
final class TaskPlan {
    /** The size of an object with a header, two references and a long. */
    private static final double ONE_OBJECT = 32;

    private TaskPlan() {}

    static Plan all() {
        return new Plan(List.of(tasks(), scopes(), scopesAsInstalled()), claims());
    }

    private static Group tasks() {
        return Group.of(
                "tasks",
                task("task.bare", "execute", "bare"),
                task("task.monitored", "execute on a monitored executor", "monitored")
                        .against("task.micrometer"),
                task("task.micrometer", "execute on Micrometer's timed executor", "micrometer"),
                task("future.bare", "CompletableFuture.runAsync", "bareFuture"),
                task("future.spawned", "Tasks.spawn", "spawned").against("future.bare"));
    }

    private static Group scopes() {
        return Group.of(
                "real-time factors, three destinations",
                scope("rtf.recordings", "three recordings by handles", "threeRecordings"),
                scope("rtf.scope", "a scope that makes the three recordings", "scope")
                        .against("rtf.recordings"),
                scope("rtf.timed", "three recordings and two looks at the clock", "threeRecordingsAndTwoTimes")
                        .against("rtf.recordings"));
    }

    /** The vendor's default filter refuses these metrics, so that two destinations are left where the plugin runs. */
    private static Group scopesAsInstalled() {
        return Group.of(
                "real-time factors, the plugin's default filters",
                scope("rtf.recordings.2", "three recordings by handles", "threeRecordingsToTwo"),
                scope("rtf.scope.2", "a scope that makes the three recordings", "scopeToTwo")
                        .against("rtf.recordings.2"));
    }

    private static List<Claim> claims() {
        Set<String> executors = Set.of("task.bare", "task.monitored", "task.micrometer");
        return List.of(
                new Claim(
                        "task.monitored-bare/micrometer-bare",
                        1,
                        executors,
                        round -> (round.ns("task.monitored") - round.ns("task.bare"))
                                / (round.ns("task.micrometer") - round.ns("task.bare"))),
                new Claim(
                        "task.monitored-bare.bytes",
                        ONE_OBJECT,
                        executors,
                        round -> Math.rint(round.bytes("task.monitored") - round.bytes("task.bare"))),
                ratio("rtf.scope", "rtf.recordings", 1.2));
    }

    private static Row task(String name, String what, String method) {
        return Row.of(name, what, TaskRows.class, method);
    }

    private static Row scope(String name, String what, String method) {
        return Row.of(name, what, RealTimeRows.class, method);
    }
}
