package dev.weir.metrics.tasks.realtime;

import java.util.Locale;

/**
 * A stage of processing media, such as the detection of speech. It is implemented by an enum.
 *
 * <pre>{@code
 * enum Stage implements MediaStage { VAD, TRANSCRIPTION }
 * }</pre>
 */
public interface MediaStage {

    /** The constant's name. */
    String name();

    /**
     * What the names of the stage's metrics start with, as in {@code vad.real_time_factor}; usually the name in lower
     * case. It is asked for once for a provider.
     */
    default String metricPrefix() {
        return name().toLowerCase(Locale.ROOT);
    }
}
