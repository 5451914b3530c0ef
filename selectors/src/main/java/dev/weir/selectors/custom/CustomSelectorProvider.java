package dev.weir.selectors.custom;

import dev.weir.selectors.stage.StageView;
import java.util.Set;

/**
 * A kind of selector under a key of its own. It is found by {@link java.util.ServiceLoader} and needs a public
 * constructor without parameters; or a host hands it over.
 *
 * @param <V> what its selectors have to see of a stage
 */
public interface CustomSelectorProvider<V extends StageView> {

    /** The key in configurations: lower-case words joined by underscores, such as {@code acme_tenant}. */
    String name();

    /**
     * What its selectors look at. Every stage that shows this has the key: {@code RouterView.class} is the router alone,
     * {@code HttpView.class} all stages with HTTP, {@code StageView.class} all.
     */
    Class<V> view();

    /** The keys that may stand beside the selector's own. */
    default Set<String> options() {
        return Set.of();
    }

    /**
     * A selector with these options. Asked when a configuration is read, once for each place that it stands at.
     *
     * @throws IllegalArgumentException what is wrong with the options, for whoever wrote the configuration; what follows
     *     {@code "; write "} is shown as advice
     */
    CustomSelector<V> create(SelectorOptions options);
}
