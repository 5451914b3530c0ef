/** One request of a client, from its head until its response is written. */
@NullMarked
package dev.weir.gateway.exchange;

import org.jspecify.annotations.NullMarked;
