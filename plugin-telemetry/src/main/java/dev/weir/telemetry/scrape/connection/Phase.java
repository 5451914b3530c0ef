package dev.weir.telemetry.scrape.connection;

/** What a connection is waited for. Declared in the order in which connections are given up for others. */
enum Phase {
    /** It has been made, and nothing has come. */
    SILENT,
    /** A request has begun, and its head is not complete. */
    HEAD,
    /** The last answer has been sent, and what still comes is thrown away. */
    LINGERING,
    /** It has had an answer and may ask again. */
    IDLE,
    /** It waits for an answer. */
    ANSWER
}
