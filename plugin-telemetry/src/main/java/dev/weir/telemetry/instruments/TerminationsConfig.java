package dev.weir.telemetry.instruments;

/** Which attributes the counter of ended subscriptions has. */
public record TerminationsConfig(boolean reason, boolean subgraphName, boolean clientName) {
    public static final String NAME = "apollo.router.operations.subscriptions.terminated.client";
    public static final String DESCRIPTION = "Count of subscription terminations";
}
