package dev.weir.telemetry.exposition.label;

/** One label of a series. Its value is foreign text, neither cleaned nor escaped. */
record Label(LabelName name, String value) {}
