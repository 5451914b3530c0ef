/** Certificates and keys in PEM form, for both ends of a connection. */
@NullMarked
package dev.weir.telemetry.config.tls;

import org.jspecify.annotations.NullMarked;
