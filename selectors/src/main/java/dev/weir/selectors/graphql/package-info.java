/** What a GraphQL document says of the operation that runs, and which of its fields a response holds. */
@NullMarked
package dev.weir.selectors.graphql;

import org.jspecify.annotations.NullMarked;
