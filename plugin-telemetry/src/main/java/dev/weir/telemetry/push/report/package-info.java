/** What came of a push, and who is told. */
@NullMarked
package dev.weir.telemetry.push.report;

import org.jspecify.annotations.NullMarked;
