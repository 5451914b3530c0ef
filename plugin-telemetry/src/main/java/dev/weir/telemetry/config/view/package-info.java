/** Views: what becomes of a metric by its name, before any destination sees it. */
@NullMarked
package dev.weir.telemetry.config.view;

import org.jspecify.annotations.NullMarked;
