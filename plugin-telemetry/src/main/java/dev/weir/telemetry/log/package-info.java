/** The plugin's log lines, which others must not be able to make many or long. */
@NullMarked
package dev.weir.telemetry.log;

import org.jspecify.annotations.NullMarked;
