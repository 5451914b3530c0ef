/** What identifies the process in what it exports. */
@NullMarked
package dev.weir.telemetry.resource;

import org.jspecify.annotations.NullMarked;
