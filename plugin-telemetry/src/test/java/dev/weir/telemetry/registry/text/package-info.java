@NullMarked
package dev.weir.telemetry.registry.text;

import org.jspecify.annotations.NullMarked;
