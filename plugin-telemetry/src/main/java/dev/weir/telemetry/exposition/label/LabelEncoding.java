package dev.weir.telemetry.exposition.label;

import dev.weir.telemetry.exposition.bytes.ByteText;

/** How a format writes one label. */
public interface LabelEncoding {
    /** Appends a label. */
    void append(byte[] name, String value, ByteText out);
}
