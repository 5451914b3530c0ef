package dev.weir.gateway.streaming;

import dev.weir.metrics.tasks.realtime.MediaStage;

/** What media goes through. */
enum Stage implements MediaStage {
    DECODE,
    VAD,
    MODEL
}
