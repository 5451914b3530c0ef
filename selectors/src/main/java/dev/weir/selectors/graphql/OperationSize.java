package dev.weir.selectors.graphql;

import dev.weir.selectors.stage.context.OperationLimits;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts how large a selection is. A fragment is counted once and then known, so that the work is no more than the
 * document is long, whatever it would grow to; one that is missing, or spreads itself, counts as nothing.
 */
final class OperationSize {
    private static final long MOST = 0xFFFF_FFFFL;
    private static final OperationLimits NOTHING = new OperationLimits(0, 0, 0, 0);

    private final Map<String, FragmentDefinition> fragments;
    private final Map<String, OperationLimits> known = new HashMap<>();

    OperationSize(Map<String, FragmentDefinition> fragments) {
        this.fragments = fragments;
    }

    OperationLimits of(@Nullable SelectionSet selections) {
        if (selections == null) {
            return NOTHING;
        }
        Sum sum = new Sum();
        for (Selection<?> selection : selections.getSelections()) {
            if (selection instanceof Field field) {
                sum.add(field, of(field.getSelectionSet()));
            } else if (selection instanceof InlineFragment inline) {
                sum.add(of(inline.getSelectionSet()));
            } else if (selection instanceof FragmentSpread spread) {
                sum.add(ofFragment(spread.getName()));
            }
        }
        return new OperationLimits(sum.aliases, sum.depth, sum.height, sum.keys.size());
    }

    private OperationLimits ofFragment(String name) {
        OperationLimits counted = known.get(name);
        FragmentDefinition fragment = fragments.get(name);
        if (counted != null || fragment == null) {
            return counted == null ? NOTHING : counted;
        }
        known.put(name, NOTHING); // what a fragment that spreads itself finds of itself
        OperationLimits size = of(fragment.getSelectionSet());
        known.put(name, size);
        return size;
    }

    private static final class Sum {
        private final Set<String> keys = new HashSet<>();
        private long aliases;
        private long depth;
        private long height;

        void add(Field field, OperationLimits nested) {
            boolean isNew = keys.add(field.getResultKey());
            depth = Math.max(depth, Math.min(MOST, nested.depth() + 1));
            height = Math.min(MOST, height + nested.height() + (isNew ? 1 : 0));
            aliases = Math.min(MOST, aliases + nested.aliases() + (field.getAlias() == null ? 0 : 1));
        }

        void add(OperationLimits nested) {
            depth = Math.max(depth, nested.depth());
            height = Math.min(MOST, height + nested.height());
            aliases = Math.min(MOST, aliases + nested.aliases());
        }
    }
}
