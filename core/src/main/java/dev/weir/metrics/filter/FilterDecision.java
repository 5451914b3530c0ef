package dev.weir.metrics.filter;

/**
 * What a filter says of one instrument, and which rule said so.
 *
 * @param accepted whether the destination takes its measurements
 * @param reason the rule in words, such as {@code denied by instrument weir.config.**}
 */
public record FilterDecision(boolean accepted, String reason) {

    @Override
    public String toString() {
        return (accepted ? "accepted: " : "refused: ") + reason;
    }
}
