package dev.weir.telemetry.exposition;

import org.jspecify.annotations.Nullable;

/**
 * What a scrape endpoint serves, whatever server that endpoint is. Collections may run side by side; one may take a while, so
 * it happens on a thread that may wait.
 */
@FunctionalInterface
public interface MetricsPage {
    /** Collects now, for scrapers of any format. */
    Snapshot collect();

    /**
     * Collects now, for one scraper.
     *
     * @param accept the request's {@code Accept} header, or null where it has none
     */
    default RenderedPage open(@Nullable String accept) {
        return collect().page(accept);
    }
}
