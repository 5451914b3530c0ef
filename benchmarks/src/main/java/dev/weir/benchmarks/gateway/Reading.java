package dev.weir.benchmarks.gateway;

/**
 * What one gateway did in some seconds.
 *
 * @param perSecond requests that were answered
 * @param p99 in microseconds
 * @param cpuMicros of the gateway's process, for one request
 */
record Reading(double perSecond, double p99, double cpuMicros) {}
