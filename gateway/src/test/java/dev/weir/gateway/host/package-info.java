/** What the gateway's tests have on either side of it: upstreams, clients, and the gateway itself. */
@NullMarked
package dev.weir.gateway.host;

import org.jspecify.annotations.NullMarked;
