package dev.weir.selectors.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FieldTypesTest {
    @Test
    void types_areThoseOfObjectsAndInterfaces_withoutListsAndNonNull() {
        FieldTypes types = FieldTypes.of("type A { b: [[B!]!]! } interface B { c(d: Int): ID! }");

        assertThat(types.of("A", "b")).isEqualTo("B");
        assertThat(types.of("B", "c")).isEqualTo("ID");
        assertThat(types.of("A", "__typename")).isEqualTo("String");
    }

    @Test
    void whatTheSchemaLacks_hasNoType() {
        FieldTypes types = FieldTypes.of("type A { b: Int }");

        assertThat(types.of("A", "c")).isNull();
        assertThat(types.of("B", "b")).isNull();
        assertThat(types.of(null, "b")).isNull();
    }

    @Test
    void roots_areAsTheSchemaSays_orAsTheyUsuallyAre() {
        FieldTypes types = FieldTypes.of("schema { query: Q } type Q { a: Int }");

        assertThat(types.root("query")).isEqualTo("Q");
        assertThat(types.root("mutation")).isEqualTo("Mutation");
    }

    @Test
    void whatIsNoSchema_isRefused() {
        assertThatThrownBy(() -> FieldTypes.of("type {"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("this is no GraphQL schema: ");
        assertThatThrownBy(() -> FieldTypes.of("{ me }"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a schema has types with fields, and this has none");
    }
}
