/** The text of a configuration file, once it is known to be text of a bearable size. */
@NullMarked
package dev.weir.telemetry.yaml.source;

import org.jspecify.annotations.NullMarked;
