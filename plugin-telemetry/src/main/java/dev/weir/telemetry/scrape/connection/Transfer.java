package dev.weir.telemetry.scrape.connection;

/** The answer that a connection is waiting for, as far as the connection has a say in it. Used on the event loop alone. */
public interface Transfer {
    /** Whether it waits for the other side to read, and has waited for longer than anybody should. */
    boolean isStalled();

    /** Ends it because its deadline has passed. */
    void expire();

    /** Ends it because its place is needed. */
    void evict();

    /** Ends it because its connection is gone. */
    void lose();

    /** Ends it because the listener closes. */
    void close();
}
