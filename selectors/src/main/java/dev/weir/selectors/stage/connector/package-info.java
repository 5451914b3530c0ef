/** What a connector asks of a REST service, and what comes back. */
@NullMarked
package dev.weir.selectors.stage.connector;

import org.jspecify.annotations.NullMarked;
