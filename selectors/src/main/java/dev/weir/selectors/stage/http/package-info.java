/** HTTP as a gateway hands it over: headers, targets, bodies, and the router's request and response. */
@NullMarked
package dev.weir.selectors.stage.http;

import org.jspecify.annotations.NullMarked;
