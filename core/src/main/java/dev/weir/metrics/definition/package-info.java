/** What an instrument is: its name, kind, unit and advice, and the checks on each. */
@NullMarked
package dev.weir.metrics.definition;

import org.jspecify.annotations.NullMarked;
