package dev.weir.selectors.graphql;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What was found in documents lately, since clients send the same few again and again. At most 256 are held, of at most
 * 16,384 characters and 250 fields each, so that strangers can't fill the heap with them. Safe for any thread.
 */
final class RecentOperations {
    private static final int BITS = 8;
    private static final int LONGEST = 16_384;
    private static final int MOST_FIELDS = 250;

    private final AtomicReferenceArray<@Nullable Entry> entries = new AtomicReferenceArray<>(1 << BITS);

    /**
     * A document, and what was found in it.
     *
     * @param name what the request says that the operation is called
     * @param operation null where there is none to be found
     * @param isRefused whether looking for it would have cost too much
     * @param hasFields whether what it selects was looked for
     */
    record Entry(
            String query, @Nullable String name, @Nullable Operation operation, boolean isRefused, boolean hasFields) {

        boolean is(String otherQuery, @Nullable String otherName) {
            return query.equals(otherQuery) && Objects.equals(name, otherName);
        }

        private boolean isSmall() {
            SelectedFields fields = operation == null ? null : operation.fields();
            return query.length() <= LONGEST && (fields == null || fields.count() <= MOST_FIELDS);
        }
    }

    @Nullable
    Entry find(String query, @Nullable String name) {
        if (query.length() > LONGEST) {
            return null;
        }
        int slot = slot(query, name);
        Entry newer = entries.get(slot);
        if (newer != null && newer.is(query, name)) {
            return newer;
        }
        Entry older = entries.get(slot ^ 1);
        return older != null && older.is(query, name) ? older : null;
    }

    /** Keeps what was found in place of the older of two. */
    void keep(Entry entry) {
        if (entry.isSmall()) {
            int slot = slot(entry.query, entry.name);
            entries.set(slot ^ 1, entries.get(slot));
            entries.set(slot, entry);
        }
    }

    private static int slot(String query, @Nullable String name) {
        int hash = query.hashCode() * 31 + (name == null ? 0 : name.hashCode());
        return (hash * 0x9E3779B9) >>> (Integer.SIZE - BITS);
    }
}
