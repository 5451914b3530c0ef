/** Which histograms have which buckets, said in code. */
@NullMarked
package dev.weir.metrics.tasks.bucket;

import org.jspecify.annotations.NullMarked;
