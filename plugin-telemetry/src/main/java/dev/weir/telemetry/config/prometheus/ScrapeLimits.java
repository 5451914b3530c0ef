package dev.weir.telemetry.config.prometheus;

import dev.weir.telemetry.config.reading.Durations;
import dev.weir.telemetry.yaml.MappingReader;
import java.time.Duration;

/**
 * What the scrape endpoint bears before it closes connections. Immutable.
 *
 * @param headerTimeout for a request's line and headers to arrive
 * @param idleTimeout for a connection on which nothing happens
 * @param scrapeTimeout for a whole scrape, until its last byte has been taken
 */
public record ScrapeLimits(
        int connections,
        int connectionsPerAddress,
        Duration headerTimeout,
        Duration idleTimeout,
        Duration scrapeTimeout) {
    public static final ScrapeLimits DEFAULT =
            new ScrapeLimits(64, 8, Duration.ofSeconds(5), Duration.ofSeconds(60), Duration.ofSeconds(15));

    private static final long MOST_CONNECTIONS = 10_000;

    static ScrapeLimits read(MappingReader limits) {
        int connections = count(limits, "connections", DEFAULT.connections);
        ScrapeLimits read = new ScrapeLimits(
                connections,
                count(limits, "connections_per_address", Math.min(connections, DEFAULT.connectionsPerAddress)),
                Durations.positive(limits, "header_timeout", DEFAULT.headerTimeout),
                Durations.positive(limits, "idle_timeout", DEFAULT.idleTimeout),
                Durations.positive(limits, "scrape_timeout", DEFAULT.scrapeTimeout));
        limits.check(
                read.connectionsPerAddress <= read.connections,
                "one address may have " + read.connectionsPerAddress + " connections, but all together only "
                        + read.connections,
                "lower \"connections_per_address\", or raise \"connections\"");
        return read;
    }

    private static int count(MappingReader limits, String key, int byDefault) {
        return limits.integer(key, 1, MOST_CONNECTIONS).orElse((long) byDefault).intValue();
    }
}
