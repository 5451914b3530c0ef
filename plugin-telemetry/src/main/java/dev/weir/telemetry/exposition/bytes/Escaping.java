package dev.weir.telemetry.exposition.bytes;

/** Which characters of foreign text get a backslash. */
public enum Escaping {
    /** None: the format says how long the text is. */
    NONE,
    /** Line breaks and backslashes: the text ends with its line. */
    LINE,
    /** Quotes too: the text stands in quotes. */
    QUOTED
}
