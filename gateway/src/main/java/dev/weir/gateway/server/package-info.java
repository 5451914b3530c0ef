/** Where clients connect. */
@NullMarked
package dev.weir.gateway.server;

import org.jspecify.annotations.NullMarked;
