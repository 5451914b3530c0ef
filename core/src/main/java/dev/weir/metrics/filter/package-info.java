/** Which destination wants which meter and instrument: patterns, rules, and the default rule sets. */
@NullMarked
package dev.weir.metrics.filter;

import org.jspecify.annotations.NullMarked;
