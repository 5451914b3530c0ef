package dev.weir.testing.snapshot;

/**
 * Why a snapshot does not stand for what was recorded.
 *
 * @param expected the snapshot's text, empty when there is none
 * @param recorded the text of what was recorded
 * @param message what is wrong and what to do about it
 */
public record SnapshotMismatch(String expected, String recorded, String message) {}
