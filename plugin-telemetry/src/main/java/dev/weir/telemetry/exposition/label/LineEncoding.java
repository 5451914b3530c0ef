package dev.weir.telemetry.exposition.label;

import dev.weir.telemetry.exposition.bytes.ByteText;
import dev.weir.telemetry.exposition.bytes.Escaping;

/** A label as the formats of lines write it: {@code name="value",}, always with the comma. */
public final class LineEncoding implements LabelEncoding {
    @Override
    public void append(byte[] name, String value, ByteText out) {
        out.append(name);
        out.append('=');
        out.append('"');
        out.foreign(value, Escaping.QUOTED);
        out.append('"');
        out.append(',');
    }
}
