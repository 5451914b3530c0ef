package dev.weir.telemetry.exposition.family;

import java.io.IOException;

/** Writes the families of one page in one format. Holds a few kilobytes, whatever the page's size. */
public interface FamilyWriter {
    /**
     * Writes a family.
     *
     * @throws IOException what the stream threw
     */
    void write(Family family) throws IOException;

    /**
     * Writes what is left once all families are written.
     *
     * @throws IOException what the stream threw
     */
    void end() throws IOException;
}
