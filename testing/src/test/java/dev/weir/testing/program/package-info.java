@NullMarked
package dev.weir.testing.program;

import org.jspecify.annotations.NullMarked;
