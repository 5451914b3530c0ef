/** The gateway between parts that others wrote: their clients, services, Prometheus and OTLP receiver. */
@NullMarked
package dev.weir.gateway.endtoend;

import org.jspecify.annotations.NullMarked;
