package dev.weir.telemetry.scrape.event;

/** Why a connection was closed without an answer. */
public enum DropReason {
    /** Too many connections were open, and none of them could be spared for this one. */
    TOO_MANY,
    /** It had asked for nothing, or did not read, and its place was needed for another. */
    EVICTED,
    /** Its request's line and headers took too long. */
    HEADER_TIMEOUT,
    /** The two sides could not agree on TLS: another protocol, or no certificate that is trusted. */
    HANDSHAKE_FAILED,
    /** Something went wrong that should not. */
    FAULT
}
