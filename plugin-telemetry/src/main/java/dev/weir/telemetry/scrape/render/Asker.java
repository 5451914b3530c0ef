package dev.weir.telemetry.scrape.render;

import dev.weir.telemetry.exposition.Snapshot;
import java.net.InetAddress;

/** Who wants a collection, and hears of it on the event loop. */
public interface Asker {
    /** Stands for the scraper: of two who have the same, one never gets the collection of the other. */
    Object scraper();

    /** Where it asks from. */
    InetAddress client();

    /** Here it is. */
    void collected(Snapshot snapshot);

    /** It could not be made. */
    void failed(Throwable cause);

    /** There is one under way that doesn't come to an end. */
    void hangs();
}
