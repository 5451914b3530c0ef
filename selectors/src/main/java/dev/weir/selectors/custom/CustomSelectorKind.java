package dev.weir.selectors.custom;

import static java.util.Objects.requireNonNull;

import dev.weir.selectors.stage.StageView;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a provider said of itself when it was registered, checked. Immutable, whatever the provider says later.
 *
 * @param <V> what its selectors have to see of a stage
 */
public final class CustomSelectorKind<V extends StageView> {
    private static final Pattern WORDS = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

    /** Keys that have a meaning beside any selector. */
    private static final Set<String> RESERVED =
            Set.of("alias", "default", "event_custom", "pattern", "prefix", "values");

    private final CustomSelectorProvider<V> provider;
    private final String name;
    private final Class<V> view;
    private final Set<String> options;

    private CustomSelectorKind(CustomSelectorProvider<V> provider) {
        this.provider = provider;
        this.name = requireNonNull(provider.name(), "name");
        this.view = requireNonNull(provider.view(), "view");
        this.options = Set.copyOf(provider.options());
    }

    static <V extends StageView> CustomSelectorKind<V> of(CustomSelectorProvider<V> provider) {
        String className = provider.getClass().getName();
        CustomSelectorKind<V> kind;
        try {
            kind = new CustomSelectorKind<>(provider);
        } catch (Throwable failure) {
            Contained.rethrowFatal(failure);
            throw new IllegalArgumentException(className + " can't say what selector it provides: " + failure, failure);
        }
        kind.checkWord(kind.name, "the selector", className);
        kind.options.forEach(option -> kind.checkWord(option, "the option", className));
        if (kind.options.contains(kind.name)) {
            throw new IllegalArgumentException(className + " calls an option \"" + kind.name
                    + "\" as its selector; write another name for the option");
        }
        return kind;
    }

    private void checkWord(String word, String what, String className) {
        if (!WORDS.matcher(word).matches()) {
            throw new IllegalArgumentException(className + " calls " + what + " \"" + word
                    + "\"; write lower-case words joined by underscores, such as acme_tenant");
        } else if (RESERVED.contains(word)) {
            throw new IllegalArgumentException(className + " calls " + what + " \"" + word
                    + "\", which has a meaning beside any selector; write another name");
        }
    }

    public String name() {
        return name;
    }

    public Set<String> options() {
        return options;
    }

    /** The class that provides it, for messages. */
    public String provider() {
        return provider.getClass().getName();
    }

    /** Whether a stage of this view has the selector. */
    public boolean isFor(Class<? extends StageView> stage) {
        return view.isAssignableFrom(stage);
    }

    /**
     * A selector with these options, which finds nothing until it is guarded.
     *
     * @throws IllegalArgumentException what is wrong with the options, or with the provider
     */
    public ConfiguredSelector<V> create(SelectorOptions given) {
        try {
            return new ConfiguredSelector<>(name, given, provider.create(given));
        } catch (IllegalArgumentException refusal) {
            throw refusal;
        } catch (Throwable failure) {
            Contained.rethrowFatal(failure);
            throw new IllegalArgumentException(
                    "the provider of this selector failed, " + provider() + ": " + failure, failure);
        }
    }
}
