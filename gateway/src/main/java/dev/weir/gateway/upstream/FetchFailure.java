package dev.weir.gateway.upstream;

import java.util.Locale;

/** Why an upstream gave no response, or not all of it. Made in numbers when a service is down, so without a stack. */
public final class FetchFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String reason;

    /** What went wrong, and the status that a client gets for it. */
    public enum Kind {
        /** No connection could be made. */
        UNREACHABLE(502),
        /** The connection closed, or broke the protocol, before the response was over. */
        BROKEN(502),
        /** Too many requests wait for a connection already. */
        SATURATED(503),
        /** The service, or a free connection to it, took too long. */
        TIMEOUT(504);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }

        /** The kind as attributes show it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public FetchFailure(Kind kind, String reason) {
        super(reason, null, false, false);
        this.kind = kind;
        this.reason = reason;
    }

    /** What happened, in words for people. */
    public String reason() {
        return reason;
    }

    public Kind kind() {
        return kind;
    }
}
