/**
 * Selectors: ways to get one value out of a stage. Each stage has a package of its own, besides those for any stage and
 * for any stage with HTTP.
 */
@NullMarked
package dev.weir.selectors.selector;

import org.jspecify.annotations.NullMarked;
