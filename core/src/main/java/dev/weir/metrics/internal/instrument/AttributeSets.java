package dev.weir.metrics.internal.instrument;

import dev.weir.metrics.definition.AttributeName;
import dev.weir.metrics.definition.InstrumentDefinition;
import dev.weir.metrics.misuse.DropReason;
import dev.weir.metrics.misuse.Drops;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Attributes made from pairs of key and value, where equal pairs give the same object while it is remembered. It
 * remembers at most 256 sets of short values, forgets in favour of what is newer, never throws and takes no lock.
 */
public final class AttributeSets {
    private static final int SLOTS = 256;
    private static final int NEIGHBOURS = 4;
    private static final int LONGEST_TEXT = 128;

    private final Attributes base;
    private final InstrumentDefinition definition;
    private final Drops drops;

    /** Racy on purpose: entries are immutable, so a lost write only means that a set is built again. */
    private @Nullable Entry @Nullable [] entries;

    /** Sets that all include the base attributes; a pair replaces the base's value of its key. */
    public AttributeSets(Attributes base, InstrumentDefinition definition, Drops drops) {
        this.base = base;
        this.definition = definition;
        this.drops = drops;
    }

    /** Whether these sets count what they drop where this instrument does. */
    public boolean isOf(AggregateInstrument<?> instrument) {
        return instrument.countsDropsIn(drops);
    }

    /** The base and these pairs as attributes; whatever can't be an attribute is left out and counted. */
    public Attributes of(Object @Nullable ... pairs) {
        if (pairs == null) {
            drops.dropped(definition, DropReason.NULL_ATTRIBUTES);
            return base;
        }
        int hash = hash(pairs);
        Entry[] known = entries;
        if (known != null) {
            for (int i = 0; i < NEIGHBOURS; i++) {
                Entry entry = known[(hash + i) & (SLOTS - 1)];
                if (entry != null && entry.hash == hash && entry.isOf(pairs)) {
                    return entry.attributes;
                }
            }
        }
        return build(pairs, hash);
    }

    private static int hash(Object[] pairs) {
        int hash = 1;
        for (Object one : pairs) {
            hash = 31 * hash + hash(one);
        }
        return hash ^ (hash >>> 16);
    }

    /** Asks only types whose hash code is known not to throw. */
    private static int hash(@Nullable Object one) {
        if (one instanceof String text) {
            return text.hashCode();
        }
        return one instanceof Long
                        || one instanceof Integer
                        || one instanceof Double
                        || one instanceof Boolean
                        || one instanceof Enum<?>
                ? one.hashCode()
                : 0;
    }

    private Attributes build(Object[] pairs, int hash) {
        AttributesBuilder builder = base.toBuilder();
        boolean rememberable = pairs.length % 2 == 0;
        if (!rememberable) {
            drops.dropped(definition, DropReason.UNPAIRED_ATTRIBUTE);
        }
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            rememberable &= put(builder, pairs[i], pairs[i + 1]);
        }
        Attributes attributes = builder.build();
        if (rememberable) {
            remember(new Entry(hash, pairs.clone(), attributes));
        }
        return attributes;
    }

    private void remember(Entry entry) {
        Entry[] known = entries;
        if (known == null) {
            known = new Entry[SLOTS];
            entries = known;
        }
        for (int i = 0; i < NEIGHBOURS; i++) {
            int slot = (entry.hash + i) & (SLOTS - 1);
            if (known[slot] == null) {
                known[slot] = entry;
                return;
            }
        }
        known[entry.hash & (SLOTS - 1)] = entry;
    }

    /** Puts one pair; answers whether it may be remembered. */
    private boolean put(AttributesBuilder builder, @Nullable Object key, @Nullable Object value) {
        if (key == null || value == null) {
            return refused(DropReason.NULL_ATTRIBUTE);
        }
        if (!(key instanceof String name) || !AttributeName.isValid(name)) {
            return refused(DropReason.INVALID_ATTRIBUTE_KEY);
        }
        if (value instanceof String text) {
            builder.put(name, text);
            return text.length() <= LONGEST_TEXT;
        }
        if (value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte) {
            builder.put(name, ((Number) value).longValue());
        } else if (value instanceof Double || value instanceof Float) {
            builder.put(name, ((Number) value).doubleValue());
        } else if (value instanceof Boolean flag) {
            builder.put(name, flag);
        } else if (value instanceof Enum<?> constant) {
            builder.put(name, constant.name());
        } else {
            return refused(DropReason.INVALID_ATTRIBUTE_VALUE);
        }
        return true;
    }

    private boolean refused(DropReason reason) {
        drops.dropped(definition, reason);
        return false;
    }

    /** What was built for one list of pairs. */
    private static final class Entry {
        private final int hash;
        private final Object[] pairs;
        private final Attributes attributes;

        Entry(int hash, Object[] pairs, Attributes attributes) {
            this.hash = hash;
            this.pairs = pairs;
            this.attributes = attributes;
        }

        @SuppressWarnings("ReferenceEquality") // literals and interned values are found without reading them
        boolean isOf(Object[] others) {
            if (pairs.length != others.length) {
                return false;
            }
            for (int i = 0; i < pairs.length; i++) {
                if (pairs[i] != others[i] && !pairs[i].equals(others[i])) {
                    return false;
                }
            }
            return true;
        }
    }
}
