package dev.weir.telemetry.config.otlp;

/** How what is sent is made smaller. */
public enum Compression {
    GZIP,
    NONE
}
