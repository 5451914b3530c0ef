package dev.weir.telemetry.config;

/** A file that can be used, with the part that is the host's. Immutable. */
public record HostedDocument<T>(T host, ConfigDocument document) {}
