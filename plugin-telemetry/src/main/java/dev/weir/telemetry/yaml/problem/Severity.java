package dev.weir.telemetry.yaml.problem;

/** How much a problem matters. A file with one error is refused whole; a file with warnings alone is used. */
public enum Severity {
    ERROR,
    WARNING
}
