/** The instruments and attributes that a configuration names without defining them, stage by stage. */
@NullMarked
package dev.weir.telemetry.instruments.standard;

import org.jspecify.annotations.NullMarked;
