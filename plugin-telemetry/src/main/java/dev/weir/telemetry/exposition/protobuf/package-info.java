/** The binary format, the one that has native histograms. */
@NullMarked
package dev.weir.telemetry.exposition.protobuf;

import org.jspecify.annotations.NullMarked;
