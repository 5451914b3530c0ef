package dev.weir.telemetry.scrape.event;

/** How a scrape ended. */
public enum ScrapeOutcome {
    /** The scraper has taken the whole page. */
    SERVED,
    /** The scraper closed its connection before the page's end. */
    CLIENT_GONE,
    /** The deadline for a whole scrape passed. */
    TOO_LATE,
    /** The scraper did not read while others waited. */
    EVICTED,
    /** The page could not be collected or written. */
    PAGE_FAILED,
    /** The listener was closed before the scrape was over. */
    LISTENER_CLOSED
}
