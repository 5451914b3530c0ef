package dev.weir.telemetry.push.report;

import java.util.Locale;

/** Why a push failed: what an operator would do next differs from one to the other. */
public enum FailureCause {
    /** The callbacks or the collection itself failed; nothing was sent. */
    COLLECTION,
    /** What was collected can't be written in the protocol; nothing was sent. */
    ENCODING,
    /** The collector's name is not known. */
    UNKNOWN_HOST,
    /** Nobody listens there, or there is no way to it. */
    REFUSED,
    /** The connection broke before there was an answer. */
    BROKEN,
    /** No whole answer came in time. */
    TIMED_OUT,
    /** The two sides could not agree on a trusted connection. */
    TLS,
    /** The collector doesn't know us, or doesn't let us. */
    UNAUTHORISED,
    /** The collector understood and doesn't want this; the same again would fare the same. */
    REJECTED,
    /** The collector asked for less, or for later. */
    THROTTLED,
    /** The collector has a fault of its own. */
    UNAVAILABLE,
    /** What came back is no answer of a collector. */
    UNINTELLIGIBLE,
    /** The collector took some points and refused others. */
    PARTIAL,
    /** The exporter was closed in the middle of it. */
    CLOSED;

    /** The cause as a word for log lines and attributes. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
