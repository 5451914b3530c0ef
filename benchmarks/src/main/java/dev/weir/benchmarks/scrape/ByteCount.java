package dev.weir.benchmarks.scrape;

import java.io.OutputStream;

/** Takes a page and keeps only its size. */
final class ByteCount extends OutputStream {
    private long bytes;

    @Override
    public void write(int single) {
        bytes++;
    }

    @Override
    public void write(byte[] page, int start, int length) {
        bytes += length;
    }

    long bytes() {
        return bytes;
    }
}
