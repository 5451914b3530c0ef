/** Which requests go to which upstream. */
@NullMarked
package dev.weir.gateway.route;

import org.jspecify.annotations.NullMarked;
