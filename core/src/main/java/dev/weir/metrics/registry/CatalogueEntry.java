package dev.weir.metrics.registry;

import dev.weir.metrics.registry.declaration.Series;
import org.jspecify.annotations.Nullable;

/**
 * One metric of one owner, as it was declared.
 *
 * @param set the name of the set that declares it
 * @param owner whose it is, in words
 * @param problem why it records nothing, or {@code null} if it does
 */
public record CatalogueEntry(
        Series series, String set, String owner, @Nullable String problem) {

    /** Whether the metric records. */
    public boolean records() {
        return problem == null;
    }

    CatalogueEntry with(String why) {
        return new CatalogueEntry(series, set, owner, why);
    }

    @Override
    public String toString() {
        return series.definition() + " " + series.labels() + ", " + set + " of " + owner
                + (problem == null ? "" : ", records nothing: " + problem);
    }
}
