/** The rules that hold the modules apart, and the proof that each can be broken. */
@NullMarked
package dev.weir.architecture;

import org.jspecify.annotations.NullMarked;
