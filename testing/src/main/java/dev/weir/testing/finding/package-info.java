/** What fails a test although all its assertions hold: recordings that went past it, and misuse of metrics. */
@NullMarked
package dev.weir.testing.finding;

import org.jspecify.annotations.NullMarked;
