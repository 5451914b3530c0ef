/** Selectors for any stage that sends or receives HTTP. */
@NullMarked
package dev.weir.selectors.selector.http;

import org.jspecify.annotations.NullMarked;
