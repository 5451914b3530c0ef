package dev.weir.telemetry.fuzz;

/** Something that takes whatever a client, a service or an operator sends. Safe to ask again and again. */
interface FuzzTarget {

    /**
     * Feeds it with an input, and checks what comes of it.
     *
     * @throws AssertionError if something came of it that is not as promised; no other exception is thrown unless the
     *     program has a fault
     */
    void check(byte[] input);
}
