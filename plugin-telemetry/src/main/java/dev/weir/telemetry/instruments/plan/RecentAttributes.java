package dev.weir.telemetry.instruments.plan;

import dev.weir.selectors.value.Value;
import io.opentelemetry.api.common.Attributes;
import org.jspecify.annotations.Nullable;

/**
 * Sets of attributes that were built lately, found again by their values: most metrics have few. At most 64 sets of short
 * values are held. Safe for any thread; one that sees another's entry late builds the set again.
 */
final class RecentAttributes {
    private static final int SETS = 64;
    private static final int LONGEST_TEXT = 128;

    private final @Nullable Entry[] entries = new Entry[SETS];

    /** The set of these values, which may be followed by others that don't count, or null. */
    @Nullable
    Attributes find(int hash, @Nullable Value[] wanted) {
        int slot = slot(hash);
        Entry entry = entries[slot];
        if (entry != null && entry.has(hash, wanted)) {
            return entry.built;
        }
        entry = entries[slot ^ 1];
        return entry != null && entry.has(hash, wanted) ? entry.built : null;
    }

    /** Keeps a set in place of the older of two. */
    void keep(int hash, @Nullable Value[] values, Attributes built) {
        for (Value value : values) {
            if (!isShort(value)) {
                return;
            }
        }
        int slot = slot(hash);
        entries[slot ^ 1] = entries[slot];
        entries[slot] = new Entry(hash, values, built);
    }

    private static int slot(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed >>> 26;
    }

    private static boolean isShort(@Nullable Value value) {
        if (value instanceof Value.Text text) {
            return text.value().length() <= LONGEST_TEXT;
        }
        return value == null || value instanceof Value.I64 || value instanceof Value.Bool || value instanceof Value.F64;
    }

    /** One set. Immutable, so that it is either not seen or seen whole. */
    private static final class Entry {
        private final int hash;
        private final @Nullable Value[] values;
        private final Attributes built;

        Entry(int hash, @Nullable Value[] values, Attributes built) {
            this.hash = hash;
            this.values = values;
            this.built = built;
        }

        boolean has(int wantedHash, @Nullable Value[] wanted) {
            if (wantedHash != hash) {
                return false;
            }
            for (int i = 0; i < values.length; i++) {
                Value value = wanted[i];
                if (value != values[i] && (value == null || !value.equals(values[i]))) {
                    return false;
                }
            }
            return true;
        }
    }
}
