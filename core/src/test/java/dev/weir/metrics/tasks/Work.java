package dev.weir.metrics.tasks;

/** The subsystems of the tests. */
public enum Work implements Subsystem {
    VAD,
    TRANSCRIPTION
}
