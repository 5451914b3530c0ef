/** GraphQL as a gateway hands it over. Nothing in a body is parsed before a selector asks for it. */
@NullMarked
package dev.weir.selectors.stage.graphql;

import org.jspecify.annotations.NullMarked;
