/** The snippets of the embedding guide, as programs that run. */
@NullMarked
package dev.weir.gateway.embedding;

import org.jspecify.annotations.NullMarked;
