package dev.weir.metrics.registry.memory;

/** A value in memory. */
sealed interface HeldValue permits HeldCounter, HeldGauge, HeldHistogram {}
