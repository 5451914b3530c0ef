package dev.weir.metrics.tasks.monitor;

/**
 * What was counted of a subsystem's tasks so far. Each count is read once, and what can be worked out from others is, so
 * polls are always the fast and the slow ones.
 *
 * @param tasks tasks that were handed over, whether or not an executor took them
 * @param fastPolls polls below the threshold
 * @param slowPolls polls at the threshold or above
 * @param idles the times in which a task waited for something else than a thread, between two polls
 * @param shortDelays waits for a thread below the threshold
 * @param longDelays waits for a thread at the threshold or above
 * @param panics failures that escaped a task
 */
public record TaskSnapshot(
        long tasks, Total fastPolls, Total slowPolls, Total idles, Total shortDelays, Total longDelays, long panics) {

    /** All polls. */
    public Total polls() {
        return fastPolls.plus(slowPolls);
    }
}
