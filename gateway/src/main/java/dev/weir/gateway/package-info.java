/** A small reverse proxy that embeds the plugin and shows how to. */
@NullMarked
package dev.weir.gateway;

import org.jspecify.annotations.NullMarked;
