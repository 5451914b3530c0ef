/** The gateway's part of the configuration file, as records. */
@NullMarked
package dev.weir.gateway.config;

import org.jspecify.annotations.NullMarked;
