/** What {@code make run} starts: a gateway between services and clients that are made up. */
@NullMarked
package dev.weir.gateway.example;

import org.jspecify.annotations.NullMarked;
