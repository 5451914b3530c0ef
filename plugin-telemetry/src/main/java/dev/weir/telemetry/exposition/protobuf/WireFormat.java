package dev.weir.telemetry.exposition.protobuf;

import dev.weir.telemetry.exposition.bytes.ByteText;
import dev.weir.telemetry.exposition.bytes.Escaping;
import java.nio.charset.StandardCharsets;

/** The wire format of protocol buffers, as far as it is needed: fields appended to a message. */
final class WireFormat {
    private static final int VARINT = 0;
    private static final int FIXED64 = 1;
    private static final int DELIMITED = 2;

    private WireFormat() {}

    static void varint(long value, ByteText out) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            out.append((byte) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        out.append((byte) rest);
    }

    /** A signed number as the types {@code sint32} and {@code sint64} encode it: small ones are short. */
    static void zigzag(long value, ByteText out) {
        varint((value << 1) ^ (value >> 63), out);
    }

    static void unsigned(int field, long value, ByteText out) {
        tag(field, VARINT, out);
        varint(value, out);
    }

    static void signed(int field, long value, ByteText out) {
        tag(field, VARINT, out);
        zigzag(value, out);
    }

    static void number(int field, double value, ByteText out) {
        tag(field, FIXED64, out);
        long bits = Double.doubleToRawLongBits(value);
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            out.append((byte) (bits >>> shift));
        }
    }

    static void message(int field, ByteText message, ByteText out) {
        header(field, message.size(), out);
        out.append(message);
    }

    static void ascii(int field, String text, ByteText out) {
        ascii(field, text.getBytes(StandardCharsets.US_ASCII), out);
    }

    static void ascii(int field, byte[] text, ByteText out) {
        header(field, text.length, out);
        out.append(text);
    }

    static void foreign(int field, String text, ByteText out, ByteText scratch) {
        scratch.truncate(0);
        scratch.foreign(text, Escaping.NONE);
        message(field, scratch, out);
    }

    /** What stands before a field of so many bytes. */
    static void header(int field, int size, ByteText out) {
        tag(field, DELIMITED, out);
        varint(size, out);
    }

    private static void tag(int field, int type, ByteText out) {
        varint(((long) field << 3) | type, out);
    }
}
