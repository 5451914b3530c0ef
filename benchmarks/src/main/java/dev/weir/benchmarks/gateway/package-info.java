/** What telemetry costs a gateway that carries real requests: throughput, CPU time, and the slowest of its answers. */
@NullMarked
package dev.weir.benchmarks.gateway;

import org.jspecify.annotations.NullMarked;
