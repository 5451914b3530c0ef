package dev.weir.telemetry.scrape.render;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Compresses fast rather than well, and gives its native memory back however it ends. */
public final class GzipStream extends GZIPOutputStream {
    private static final int BUFFER = 8 * 1024;

    public GzipStream(OutputStream target) throws IOException {
        super(target, BUFFER);
        def.setLevel(Deflater.BEST_SPEED);
    }

    /** Frees the memory without writing an end, so that what was written is seen to be broken. */
    public void abandon() {
        def.end();
    }
}
