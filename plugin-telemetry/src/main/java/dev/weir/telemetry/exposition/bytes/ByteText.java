package dev.weir.telemetry.exposition.bytes;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Bytes that grow at their end. What is appended makes no garbage, except for fractions. Not thread-safe. */
public final class ByteText {
    private static final int REPLACEMENT = 0xFFFD;
    private static final double LARGEST_PLAIN = 1e15;

    private byte[] bytes;
    private int size;

    public ByteText(int capacity) {
        this.bytes = new byte[capacity];
    }

    public int size() {
        return size;
    }

    public void truncate(int newSize) {
        size = newSize;
    }

    public void append(byte single) {
        reserve(1);
        bytes[size] = single;
        size++;
    }

    public void append(char ascii) {
        append((byte) ascii);
    }

    public void append(byte[] more) {
        reserve(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }

    public void append(ByteText more) {
        reserve(more.size);
        System.arraycopy(more.bytes, 0, bytes, size, more.size);
        size += more.size;
    }

    /** Appends a text of ASCII characters, such as a name that was made legal. */
    public void ascii(String text) {
        reserve(text.length());
        for (int i = 0; i < text.length(); i++) {
            bytes[size + i] = (byte) text.charAt(i);
        }
        size += text.length();
    }

    public void number(long value) {
        if (value < 0) {
            if (value == Long.MIN_VALUE) {
                ascii(Long.toString(value));
                return;
            }
            append('-');
        }
        long rest = Math.abs(value);
        int digits = digits(rest);
        reserve(digits);
        for (int i = size + digits - 1; i >= size; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        size += digits;
    }

    /** Appends a number as the formats of lines write it: a whole one without a fraction. */
    public void number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < LARGEST_PLAIN) {
            number((long) value);
        } else if (Double.isInfinite(value)) {
            ascii(value > 0 ? "+Inf" : "-Inf");
        } else {
            ascii(Double.toString(value));
        }
    }

    /** Appends foreign text as UTF-8; what is unsafe in it becomes a replacement character. */
    public void foreign(String text, Escaping escaping) {
        int length = text.length();
        reserve(length);
        for (int i = 0; i < length; i++) {
            char letter = text.charAt(i);
            if (letter >= ' ' && letter < 0x7F) {
                plain(letter, escaping);
            } else if (letter == '\n' && escaping != Escaping.NONE) {
                append('\\');
                append('n');
            } else {
                int codePoint = text.codePointAt(i);
                i += Character.charCount(codePoint) - 1;
                codePoint(UnsafeCharacters.contain(codePoint) ? REPLACEMENT : codePoint);
            }
        }
    }

    private void plain(char letter, Escaping escaping) {
        if (letter == '\\' ? escaping != Escaping.NONE : letter == '"' && escaping == Escaping.QUOTED) {
            append('\\');
        }
        append(letter);
    }

    private void codePoint(int codePoint) {
        if (codePoint < 0x80) {
            append((byte) codePoint);
        } else if (codePoint < 0x800) {
            append((byte) (0xC0 | (codePoint >> 6)));
            continuation(codePoint);
        } else if (codePoint < 0x10000) {
            append((byte) (0xE0 | (codePoint >> 12)));
            continuation(codePoint >> 6);
            continuation(codePoint);
        } else {
            append((byte) (0xF0 | (codePoint >> 18)));
            continuation(codePoint >> 12);
            continuation(codePoint >> 6);
            continuation(codePoint);
        }
    }

    private void continuation(int bits) {
        append((byte) (0x80 | (bits & 0x3F)));
    }

    public byte[] toArray() {
        return Arrays.copyOf(bytes, size);
    }

    public boolean sameAs(ByteText other) {
        return Arrays.equals(bytes, 0, size, other.bytes, 0, other.size);
    }

    /** A hash of the bytes that differs with the seed, so that nobody can choose texts of one hash. */
    public int hash(int seed) {
        int hash = seed;
        for (int i = 0; i < size; i++) {
            hash = (hash ^ bytes[i]) * 0x01000193;
            hash ^= hash >>> 15;
        }
        return hash;
    }

    /** Writes all bytes, and is empty then. */
    public void drainTo(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
        size = 0;
    }

    private void reserve(int more) {
        if (more > bytes.length - size) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
        }
    }

    private static int digits(long value) {
        int digits = 1;
        long rest = value;
        while (rest >= 10) {
            rest /= 10;
            digits++;
        }
        return digits;
    }
}
