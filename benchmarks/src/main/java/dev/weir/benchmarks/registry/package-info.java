/** What recording to declared metrics costs over each registry, beside the library that the registry stands on. */
@NullMarked
package dev.weir.benchmarks.registry;

import org.jspecify.annotations.NullMarked;
