package dev.weir.telemetry.exposition;

import java.io.IOException;
import java.io.OutputStream;

/** One scrape's answer: a content type and a body that is written once, as a stream. */
public interface RenderedPage {
    /** The whole {@code Content-Type} header. */
    String contentType();

    /**
     * Writes the body from the snapshot that was taken when the page was opened. Nothing is kept afterwards.
     *
     * @throws IOException what {@code out} threw, and nothing else
     */
    void writeTo(OutputStream out) throws IOException;
}
