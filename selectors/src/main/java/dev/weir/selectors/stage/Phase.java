package dev.weir.selectors.stage;

/** A moment in the life of a stage. */
public enum Phase {
    /** The stage begins with its request. */
    REQUEST(1),
    /** The stage has its response. */
    RESPONSE(2),
    /** One payload of a response with several. */
    EVENT(4),
    /** One field of a payload. */
    FIELD(8),
    /** The stage failed with an error instead of a response. */
    ERROR(16),
    /** The stage is over, and maybe never came to a response or an error. */
    DROP(32);

    private final int bit;

    Phase(int bit) {
        this.bit = bit;
    }

    int bit() {
        return bit;
    }
}
