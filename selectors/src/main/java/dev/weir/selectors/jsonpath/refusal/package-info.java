/** What is refused: text that is not a path, and paths or documents that ask for more than the limits allow. */
@NullMarked
package dev.weir.selectors.jsonpath.refusal;

import org.jspecify.annotations.NullMarked;
