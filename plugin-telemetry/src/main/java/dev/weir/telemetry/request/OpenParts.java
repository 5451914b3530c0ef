package dev.weir.telemetry.request;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of a request that are not over yet. Closing this closes them, and each that comes later at once. */
final class OpenParts {
    private @Nullable List<AutoCloseablePart> open;
    private boolean closed;

    /** A stage within a request. Closing it again does nothing. */
    interface AutoCloseablePart extends AutoCloseable {
        @Override
        void close();
    }

    <P extends AutoCloseablePart> P add(P part) {
        if (!remembers(part)) {
            part.close();
        }
        return part;
    }

    private synchronized boolean remembers(AutoCloseablePart part) {
        if (closed) {
            return false;
        }
        if (open == null) {
            open = new ArrayList<>(2);
        }
        open.add(part);
        return true;
    }

    synchronized void remove(AutoCloseablePart part) {
        if (open != null) {
            open.remove(part);
        }
    }

    void close() {
        List<AutoCloseablePart> left = end();
        for (AutoCloseablePart part : left) {
            part.close();
        }
    }

    private synchronized List<AutoCloseablePart> end() {
        closed = true;
        List<AutoCloseablePart> left = open == null ? List.of() : open;
        open = null;
        return left;
    }
}
