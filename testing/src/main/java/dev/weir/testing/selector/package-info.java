/** What custom selectors owe, as tests. */
@NullMarked
package dev.weir.testing.selector;

import org.jspecify.annotations.NullMarked;
