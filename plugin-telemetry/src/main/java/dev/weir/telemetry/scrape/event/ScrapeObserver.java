package dev.weir.telemetry.scrape.event;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/**
 * Who is told what happens to a scrape endpoint, to count and to log it. It is called on the endpoint's event loop, one call
 * after another, so it must neither wait nor throw. How often it is called is up to whoever can reach the port.
 */
public interface ScrapeObserver {
    /**
     * A scrape is over; told once for each request that was let in.
     *
     * @param nanos from the whole request to the end
     * @param bytes of the body that were handed to the connection, as they travel
     * @param cause what the page threw, or null where it threw nothing
     */
    void scraped(ScrapeOutcome outcome, long nanos, long bytes, @Nullable Throwable cause);

    /** A request was answered with an error without asking the page; 401 is one without valid credentials. */
    void refused(InetAddress client, int status);

    /**
     * A connection was closed without an answer.
     *
     * @param cause what was thrown, or null where nothing was
     */
    void dropped(InetAddress client, DropReason reason, @Nullable Throwable cause);

    /** Whoever reaches this address can read every metric; told once for each listener. */
    void exposed(InetSocketAddress address);
}
