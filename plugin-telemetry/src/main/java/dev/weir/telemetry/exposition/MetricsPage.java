package dev.weir.telemetry.exposition;

import org.jspecify.annotations.Nullable;

/**
 * What a scrape endpoint serves, whatever server that endpoint is. Pages may be opened side by side; opening one collects
 * and may take a while, so it happens on a thread that may wait.
 */
@FunctionalInterface
public interface MetricsPage {
    /**
     * Collects now, for a format that the scraper understands.
     *
     * @param accept the request's {@code Accept} header, or null where it has none
     */
    RenderedPage open(@Nullable String accept);
}
