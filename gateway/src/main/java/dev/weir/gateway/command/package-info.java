/** The command line. */
@NullMarked
package dev.weir.gateway.command;

import org.jspecify.annotations.NullMarked;
