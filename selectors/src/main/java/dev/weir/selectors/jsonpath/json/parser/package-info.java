/** A strict, bounded and fast parser that makes JSON nodes out of request and response bodies. */
@NullMarked
package dev.weir.selectors.jsonpath.json.parser;

import org.jspecify.annotations.NullMarked;
