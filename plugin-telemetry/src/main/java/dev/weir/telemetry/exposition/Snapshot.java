package dev.weir.telemetry.exposition;

import org.jspecify.annotations.Nullable;

/** One collection. It stays as it is, and any number of threads may write it at once, each in the format it likes. */
@FunctionalInterface
public interface Snapshot {
    /**
     * The page of this collection for a scraper.
     *
     * @param accept the request's {@code Accept} header, or null where it has none
     */
    RenderedPage page(@Nullable String accept);
}
