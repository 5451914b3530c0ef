package dev.weir.testing;

/** What a test's provider belongs to, which is also how it is handed over. */
public enum TestScope {
    /**
     * The thread. Nothing that the code under test does with contexts can lose it, and no other thread gets it unless
     * it is handed over.
     */
    THREAD,
    /** The OpenTelemetry context. It goes along wherever the code under test propagates contexts. */
    CONTEXT
}
