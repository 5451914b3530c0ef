/** What a page shows, grouped by name: no name has two types, no series stands twice. */
@NullMarked
package dev.weir.telemetry.exposition.family;

import org.jspecify.annotations.NullMarked;
