package dev.weir.telemetry.config.prometheus;

/** Which attributes of the resource stand on every series, beside the one that has all of them. */
public enum ResourceSelector {
    NONE,
    ALL
}
