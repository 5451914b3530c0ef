package dev.weir.telemetry.exposition.family;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names that a page's families have taken: a gauge {@code a_total} cannot stand beside a counter {@code a}. */
final class Claims {
    private final Set<String> taken = new HashSet<>();

    /** Takes all names of a family, or none. */
    boolean take(String family, FamilyType type) {
        List<String> names =
                type.takenEndings().stream().map(ending -> family + ending).toList();
        if (names.stream().anyMatch(taken::contains)) {
            return false;
        }
        taken.addAll(names);
        return true;
    }
}
