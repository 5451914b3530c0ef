package dev.weir.telemetry.exposition.family;

/**
 * What a page could not show as it was collected.
 *
 * @param family the name that several had
 * @param metric the name of the metric that gave way, as OpenTelemetry knows it
 * @param points how many of its points gave way
 */
public record Collision(Kind kind, String family, String metric, int points) {

    /** What became of the points. */
    public enum Kind {
        /** They had the labels of other points, to which their amounts were added. */
        ADDED,
        /** They had the labels of other points, which cannot be added to, and were left out. */
        SAME_LABELS,
        /** Their metric has a name that belongs to another type, and was left out. */
        SAME_NAME,
        /** No format has their type, and their metric was left out. */
        NO_TYPE,
        /** They are lines of a registry's text that can't be read, of which the family is an example, and were left out. */
        UNREADABLE
    }
}
