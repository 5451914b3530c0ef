package dev.weir.selectors.graphql;

import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings together what a document selects under each key of a response, as an execution does. A small document can say
 * very much with fragments, so the steps are counted, and a selection that takes too many isn't found.
 */
final class FieldMerge {
    private static final int MOST_STEPS = 20_000;

    private final Map<String, FragmentDefinition> fragments;
    private final FieldTypes types;
    private final int deepest;
    private int steps;

    /**
     * A merge within a document.
     *
     * @param deepest how far below the root fields are looked for, as responses can't be deeper
     */
    FieldMerge(Map<String, FragmentDefinition> fragments, FieldTypes types, int deepest) {
        this.fragments = fragments;
        this.types = types;
        this.deepest = deepest;
    }

    /** The fields below a root type; null if it would take too many steps to find them. */
    @Nullable
    SelectedFields of(SelectionSet selections, String rootType) {
        SelectedFields found = merge(List.of(new Part(selections, rootType)), 1);
        return steps > MOST_STEPS ? null : found;
    }

    private SelectedFields merge(List<Part> parts, int depth) {
        if (parts.isEmpty() || depth > deepest) {
            return SelectedFields.NONE;
        }
        Map<String, Merged> byKey = new LinkedHashMap<>();
        Set<String> spread = new HashSet<>();
        parts.forEach(part -> collect(part, byKey, spread));
        List<SelectedField> fields = new ArrayList<>(byKey.size());
        byKey.forEach((key, merged) ->
                fields.add(new SelectedField(key, List.copyOf(merged.definitions), merge(merged.below, depth + 1))));
        return new SelectedFields(fields);
    }

    private void collect(Part part, Map<String, Merged> byKey, Set<String> spread) {
        for (Selection<?> selection : part.selections.getSelections()) {
            if (++steps > MOST_STEPS) {
                return;
            }
            if (selection instanceof Field field) {
                add(field, part.type, byKey.computeIfAbsent(field.getResultKey(), key -> new Merged()));
            } else if (selection instanceof InlineFragment inline) {
                collect(new Part(inline.getSelectionSet(), condition(inline.getTypeCondition(), part)), byKey, spread);
            } else if (selection instanceof FragmentSpread named && spread.add(named.getName())) {
                FragmentDefinition fragment = fragments.get(named.getName());
                if (fragment != null) {
                    TypeName on = fragment.getTypeCondition();
                    collect(new Part(fragment.getSelectionSet(), condition(on, part)), byKey, spread);
                }
            }
        }
    }

    private void add(Field field, @Nullable String parentType, Merged merged) {
        String type = types.of(parentType, field.getName());
        merged.definitions.add(new SelectedField.Definition(parentType, field.getName(), type));
        SelectionSet below = field.getSelectionSet();
        if (below != null) {
            merged.below.add(new Part(below, type));
        }
    }

    private static @Nullable String condition(@Nullable TypeName condition, Part around) {
        return condition == null ? around.type : condition.getName();
    }

    /** A selection, and the type that it is of if that is known. */
    private record Part(SelectionSet selections, @Nullable String type) {}

    private static final class Merged {
        private final Set<SelectedField.Definition> definitions = new LinkedHashSet<>();
        private final List<Part> below = new ArrayList<>();
    }
}
