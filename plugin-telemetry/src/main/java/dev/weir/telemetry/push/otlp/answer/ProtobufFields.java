package dev.weir.telemetry.push.otlp.answer;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import okio.Buffer;
import okio.ByteString;

/**
 * The fields of one protobuf message by number. It knows numbers and bytes only, which is all that answers need, and
 * spares the host a protobuf library.
 */
final class ProtobufFields {
    private static final int LONGEST_VARINT = 10;

    private final Map<Integer, Long> numbers = new HashMap<>();
    private final Map<Integer, List<ByteString>> bytes = new HashMap<>();

    private ProtobufFields() {}

    /**
     * Reads a message.
     *
     * @throws IOException if it is none
     */
    static ProtobufFields of(ByteString message) throws IOException {
        ProtobufFields fields = new ProtobufFields();
        Buffer buffer = new Buffer().write(message);
        while (!buffer.exhausted()) {
            fields.readField(buffer);
        }
        return fields;
    }

    /** The last number in a field, or zero. */
    long number(int field) {
        return numbers.getOrDefault(field, 0L);
    }

    /** The last bytes in a field, or none. */
    ByteString bytes(int field) {
        List<ByteString> all = all(field);
        return all.isEmpty() ? ByteString.EMPTY : all.get(all.size() - 1);
    }

    /** All bytes in a repeated field. */
    List<ByteString> all(int field) {
        return bytes.getOrDefault(field, List.of());
    }

    private void readField(Buffer buffer) throws IOException {
        long tag = varint(buffer);
        int field = (int) (tag >>> 3);
        if (tag < 0 || tag > 0xFFFFFFFFL || field == 0) {
            throw new IOException("no field has this number");
        }
        switch ((int) (tag & 7)) {
            case 0 -> numbers.put(field, varint(buffer));
            case 1 -> buffer.skip(Long.BYTES);
            case 2 ->
                bytes.computeIfAbsent(field, unused -> new ArrayList<>()).add(buffer.readByteString(length(buffer)));
            case 5 -> buffer.skip(Integer.BYTES);
            default -> throw new IOException("no field has this type");
        }
    }

    private static long length(Buffer buffer) throws IOException {
        long length = varint(buffer);
        if (length < 0 || length > buffer.size()) {
            throw new EOFException();
        }
        return length;
    }

    private static long varint(Buffer buffer) throws IOException {
        long value = 0;
        for (int index = 0; index < LONGEST_VARINT; index++) {
            byte next = buffer.readByte();
            value |= (next & 0x7FL) << (7 * index);
            if (next >= 0) {
                return value;
            }
        }
        throw new IOException("a number without an end");
    }
}
