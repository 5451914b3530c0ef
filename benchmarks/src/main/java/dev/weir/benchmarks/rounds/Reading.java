package dev.weir.benchmarks.rounds;

/** What one row measured in one round: the median time of its iterations and what it allocated, for one operation. */
public record Reading(double ns, double bytes) {}
