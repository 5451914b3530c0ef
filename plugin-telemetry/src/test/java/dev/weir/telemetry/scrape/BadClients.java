package dev.weir.telemetry.scrape;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Many sockets of one address of which a third never says anything, a third never ends its head, and a third never reads. */
final class BadClients implements AutoCloseable {
    private final int port;
    private final int each;
    private final List<RawConnection> silent = new ArrayList<>();
    private final List<RawConnection> dripping = new ArrayList<>();
    private final List<RawConnection> unread = new ArrayList<>();

    BadClients(int port, int each) {
        this.port = port;
        this.each = each;
    }

    void connectAll() throws IOException {
        for (int i = 0; i < each; i++) {
            silent.add(RawConnection.to(port));
            dripping.add(dripping());
            unread.add(unread());
        }
    }

    /** Sends a byte more on every head that is not finished, and connects anew in place of some of those that were closed. */
    void goOn() throws IOException {
        for (int i = 0; i < each; i++) {
            if (!dripping.get(i).trySend("a")) {
                dripping.set(i, replaced(dripping.get(i), dripping()));
                unread.set(i, replaced(unread.get(i), unread()));
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (List<RawConnection> connections : List.of(silent, dripping, unread)) {
            for (RawConnection connection : connections) {
                connection.close();
            }
        }
    }

    private static RawConnection replaced(RawConnection old, RawConnection fresh) throws IOException {
        old.close();
        return fresh;
    }

    private RawConnection dripping() throws IOException {
        RawConnection connection = RawConnection.to(port);
        connection.trySend("G");
        return connection;
    }

    // The listener may have closed it already: that is what the next round finds out.
    private RawConnection unread() throws IOException {
        RawConnection connection = RawConnection.to(port);
        connection.trySend("GET /metrics HTTP/1.1\r\n\r\n");
        return connection;
    }
}
