/** GraphQL as it travels over HTTP: requests in bodies and queries, responses of one payload or many. */
@NullMarked
package dev.weir.gateway.graphql;

import org.jspecify.annotations.NullMarked;
