package dev.weir.selectors.value;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The types that the values of a selector may have. Immutable; one that is not in here never comes. */
public record ValueKinds(Set<ValueKind> kinds) {
    public static final ValueKinds ANY = new ValueKinds(EnumSet.allOf(ValueKind.class));
    public static final ValueKinds TRUTH = new ValueKinds(Set.of(ValueKind.TRUTH));
    public static final ValueKinds INTEGER = new ValueKinds(Set.of(ValueKind.INTEGER));
    public static final ValueKinds NUMBER = new ValueKinds(Set.of(ValueKind.NUMBER));
    public static final ValueKinds TEXT = new ValueKinds(Set.of(ValueKind.TEXT));
    public static final ValueKinds TEXTS = new ValueKinds(Set.of(ValueKind.TEXTS));

    private static final Set<ValueKind> LISTS =
            EnumSet.of(ValueKind.TRUTHS, ValueKind.INTEGERS, ValueKind.NUMBERS, ValueKind.TEXTS);

    public ValueKinds {
        kinds = Set.copyOf(kinds);
    }

    /** These and the type of a value that may come instead, if there is one. */
    public ValueKinds or(@Nullable Value fallback) {
        if (fallback == null || includes(fallback)) {
            return this;
        }
        Set<ValueKind> more = EnumSet.copyOf(kinds);
        more.add(ValueKind.of(fallback));
        return new ValueKinds(more);
    }

    public boolean has(ValueKind kind) {
        return kinds.contains(kind);
    }

    /** Whether a value is of one of these types. */
    public boolean includes(Value value) {
        return has(ValueKind.of(value));
    }

    /** Whether some values may be lists. */
    public boolean hasLists() {
        return kinds.stream().anyMatch(LISTS::contains);
    }

    /** Whether all values are lists. */
    public boolean areLists() {
        return LISTS.containsAll(kinds);
    }
}
