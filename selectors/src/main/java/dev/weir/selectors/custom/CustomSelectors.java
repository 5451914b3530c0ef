package dev.weir.selectors.custom;

import dev.weir.selectors.stage.StageView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** The kinds of selectors that others added, no two of one name. Immutable. */
public final class CustomSelectors {
    private static final CustomSelectors NONE = new CustomSelectors(List.of());

    private final List<CustomSelectorKind<?>> kinds;

    private CustomSelectors(List<CustomSelectorKind<?>> kinds) {
        this.kinds = List.copyOf(kinds);
    }

    public static CustomSelectors none() {
        return NONE;
    }

    /**
     * Those of these providers, in the order of their names.
     *
     * @throws IllegalArgumentException if two have one name, or one is not what a provider has to be
     */
    public static CustomSelectors of(List<? extends CustomSelectorProvider<?>> providers) {
        Map<String, CustomSelectorKind<?>> byName = new TreeMap<>();
        for (CustomSelectorProvider<?> provider : providers) {
            CustomSelectorKind<?> kind = CustomSelectorKind.of(provider);
            CustomSelectorKind<?> other = byName.putIfAbsent(kind.name(), kind);
            if (other != null) {
                throw new IllegalArgumentException("two providers have a selector \"" + kind.name() + "\", "
                        + other.provider() + " and " + kind.provider() + "; remove one of them");
            }
        }
        return new CustomSelectors(new ArrayList<>(byName.values()));
    }

    /**
     * Those that a class loader finds as services.
     *
     * @throws IllegalArgumentException as {@link #of}, or if one can't be loaded
     */
    public static CustomSelectors find(ClassLoader loader) {
        List<CustomSelectorProvider<?>> providers = new ArrayList<>();
        try {
            ServiceLoader.load(CustomSelectorProvider.class, loader).forEach(providers::add);
        } catch (ServiceConfigurationError | LinkageError failure) {
            throw new IllegalArgumentException(
                    "a provider of selectors can't be loaded: " + failure.getMessage()
                            + "; remove its jar from the class path, or mend it",
                    failure);
        }
        return of(providers);
    }

    /** All kinds, in the order of their names. */
    public List<CustomSelectorKind<?>> all() {
        return kinds;
    }

    /** The kinds that a stage of this view has. */
    @SuppressWarnings("unchecked") // a kind for a view is for all that are one, too
    public <V extends StageView> List<CustomSelectorKind<? super V>> of(Class<V> stage) {
        List<CustomSelectorKind<? super V>> found = new ArrayList<>();
        for (CustomSelectorKind<?> kind : kinds) {
            if (kind.isFor(stage)) {
                found.add((CustomSelectorKind<? super V>) kind);
            }
        }
        return found;
    }
}
