package dev.weir.selectors.selector;

import dev.weir.selectors.stage.StageView;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * All selectors that the instruments of a stage use, equal ones once, each with a number. Immutable.
 *
 * @param <V> what can be seen of the stage
 */
public final class SelectorSet<V extends StageView> {

    private final Selector<? super V>[] selectors;

    private SelectorSet(Selector<? super V>[] selectors) {
        this.selectors = selectors;
    }

    /** What is done with each selector before it is first asked. */
    public interface Preparation {
        Preparation NONE = new Preparation() {
            @Override
            public <V extends StageView> Selector<? super V> prepare(Selector<? super V> selector) {
                return selector;
            }
        };

        /** The selector to ask in place of this one. */
        <V extends StageView> Selector<? super V> prepare(Selector<? super V> selector);
    }

    public static <V extends StageView> Builder<V> builder() {
        return builder(Preparation.NONE);
    }

    public static <V extends StageView> Builder<V> builder(Preparation preparation) {
        return new Builder<>(preparation);
    }

    public int size() {
        return selectors.length;
    }

    /** The selector of a number. */
    public Selector<? super V> selector(int number) {
        return selectors[number];
    }

    /** What one of them at least would find nothing without. */
    public Set<Need> needs() {
        Set<Need> needs = EnumSet.noneOf(Need.class);
        for (Selector<? super V> selector : selectors) {
            needs.addAll(selector.needs());
        }
        return needs;
    }

    /** Numbers selectors as they come. Not safe for use by several threads. */
    public static final class Builder<V extends StageView> {

        private final Map<Selector<? super V>, Integer> numbers = new LinkedHashMap<>();

        private final Preparation preparation;

        private Builder(Preparation preparation) {
            this.preparation = preparation;
        }

        /** The number of the selector, the same for all that are equal. */
        public int number(Selector<? super V> selector) {
            Integer known = numbers.putIfAbsent(selector, numbers.size());
            return known == null ? numbers.size() - 1 : known;
        }

        public SelectorSet<V> build() {
            @SuppressWarnings({"unchecked", "rawtypes"}) // nothing but selectors of the stage gets in
            Selector<? super V>[] inOrder =
                    numbers.keySet().stream().map(preparation::prepare).toArray(Selector[]::new);
            return new SelectorSet<>(inOrder);
        }
    }
}
