package dev.weir.telemetry.config;

import dev.weir.telemetry.config.prometheus.ListenAddress;
import dev.weir.telemetry.yaml.MappingReader;
import java.util.List;

/**
 * The part of a file that belongs to the process which embeds the plugin. It is read with the rest, so that all problems
 * of the file are in one report.
 *
 * @param <T> what it is read as
 */
public interface HostSection<T> {

    /** The key at the top of the file. */
    String key();

    /** Reads the section. */
    T read(MappingReader section);

    /** Where the host listens then, so that a scrape endpoint cannot. */
    List<ListenAddress> listeners(T section);
}
