/** Services behind the gateway, and the connections to them. */
@NullMarked
package dev.weir.gateway.upstream;

import org.jspecify.annotations.NullMarked;
