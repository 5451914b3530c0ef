package dev.weir.telemetry.exposition.protobuf;

import dev.weir.telemetry.exposition.bytes.ByteText;
import dev.weir.telemetry.exposition.label.LabelEncoding;

/** A label as a {@code LabelPair} in the first field of a message: in metrics and exemplars alike. */
final class PairEncoding implements LabelEncoding {
    private static final int LABEL = 1;
    private static final int NAME = 1;
    private static final int VALUE = 2;

    private final ByteText pair = new ByteText(256);
    private final ByteText scratch = new ByteText(256);

    @Override
    public void append(byte[] name, String value, ByteText out) {
        pair.truncate(0);
        WireFormat.ascii(NAME, name, pair);
        WireFormat.foreign(VALUE, value, pair, scratch);
        WireFormat.message(LABEL, pair, out);
    }
}
