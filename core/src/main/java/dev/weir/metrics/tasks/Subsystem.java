package dev.weir.metrics.tasks;

import static java.util.Objects.requireNonNull;

import dev.weir.metrics.tasks.monitor.TaskThresholds;
import java.util.Locale;
import java.util.concurrent.Executor;

/**
 * A part of a program whose tasks are counted together. It is implemented by an enum, whose constants are all that code
 * needs to have at hand; each is asked for its settings once for a provider.
 *
 * <pre>{@code
 * enum Work implements Subsystem { VAD, TRANSCRIPTION }
 *
 * Tasks.spawn(Work.VAD, () -> detect(frame));
 * }</pre>
 */
public interface Subsystem {

    /** The constant's name. */
    String name();

    /** The value of the attribute {@code task}; usually the name in lower case. */
    default String taskName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where slow and long begin here, if not where they do for the whole process. */
    default TaskThresholds thresholds(TaskThresholds usual) {
        return usual;
    }

    /** What runs spawned tasks here, if not what does for the whole process. */
    default Executor executor(Executor usual) {
        return usual;
    }

    /** What runs tasks that block here, if not what does for the whole process. */
    default Executor blockingExecutor(Executor usual) {
        return usual;
    }

    /** A subsystem that is no enum constant. Two of one name are one. */
    static Subsystem named(String name) {
        return new Named(requireNonNull(name, "name"));
    }

    /** A subsystem by its name alone. */
    record Named(String name) implements Subsystem {
        @Override
        public String taskName() {
            return name;
        }
    }
}
