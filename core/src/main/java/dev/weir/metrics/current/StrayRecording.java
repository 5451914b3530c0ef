package dev.weir.metrics.current;

import dev.weir.metrics.misuse.CallSite;

/**
 * A use of metrics (recording, observing or asking for the provider), while a scope was open, by a thread that has no
 * open scope's provider. It went elsewhere.
 *
 * @param callSite the code that recorded
 * @param thread the name of the thread that lost its provider
 * @param explanation why no provider was found
 */
public record StrayRecording(CallSite callSite, String thread, String explanation) {

    @Override
    public String toString() {
        return callSite + " on thread \"" + thread + "\": " + explanation;
    }
}
