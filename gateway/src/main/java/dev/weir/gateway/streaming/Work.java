package dev.weir.gateway.streaming;

import dev.weir.metrics.tasks.Subsystem;

/** Who runs tasks. */
enum Work implements Subsystem {
    /** Hands segments over, all the time. */
    INTAKE,
    DECODE,
    VAD,
    MODEL
}
