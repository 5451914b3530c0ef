/** Everything a test recorded as YAML, kept in a file beside the tests, compared with it and updated on demand. */
@NullMarked
package dev.weir.testing.snapshot;

import org.jspecify.annotations.NullMarked;
