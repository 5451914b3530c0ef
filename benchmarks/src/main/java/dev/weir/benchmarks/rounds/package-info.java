/**
 * Runs JMH rows in rounds: each round runs every row once in a JVM of its own, and compares only what ran side by side.
 * A machine that gets slower for a while slows both sides of a comparison, and one lucky JVM is one of several.
 */
@NullMarked
package dev.weir.benchmarks.rounds;

import org.jspecify.annotations.NullMarked;
