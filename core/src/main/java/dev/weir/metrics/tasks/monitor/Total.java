package dev.weir.metrics.tasks.monitor;

/** How often something happened, and how long it took in all. */
public record Total(long count, double seconds) {

    /** Both together. */
    public Total plus(Total other) {
        return new Total(count + other.count, seconds + other.seconds);
    }
}
