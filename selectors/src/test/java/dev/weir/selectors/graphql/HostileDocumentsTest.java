package dev.weir.selectors.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.selectors.stage.context.RequestContext;
import dev.weir.selectors.stage.graphql.GraphqlRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Documents that are made to cost much. Each has no operation, and is counted as refused. */
@Timeout(10)
class HostileDocumentsTest {
    private final RequestContext context = RequestContext.create();

    @Test
    void hugeDocument() {
        assertRefused("{ " + "a ".repeat(100_000) + "}");
    }

    @Test
    void documentOfManyTokens() {
        assertRefused("{" + "a ".repeat(20_000) + "}");
    }

    @Test
    void documentOfManySpaces() {
        assertRefused("{" + " ".repeat(60_000) + "a}");
    }

    @Test
    void documentOfManyDirectives() {
        assertRefused("{ a " + "@a ".repeat(20_000) + "}");
    }

    @Test
    void deeplyNestedSelections() {
        assertRefused("{ a".repeat(4_000) + "}".repeat(4_000));
    }

    @Test
    void deeplyNestedArguments() {
        assertRefused("{ a(b: " + "[".repeat(4_000) + "]".repeat(4_000) + ") }");
    }

    @Test
    void longChainOfFragments() {
        StringBuilder document = new StringBuilder("{ ...F0 }");
        for (int i = 0; i < 1_100; i++) {
            document.append(" fragment F" + i + " on Q { ...F" + (i + 1) + " }");
        }
        assertThat(find(document.toString())).isNotNull(); // long, but not dear
    }

    @Test
    void refusedDocument_isCountedEachTime() {
        String document = "{" + "a ".repeat(7_000) + "@a ".repeat(5_000) + "}";
        assertThat(find(document)).isNull();
        assertThat(find(document)).isNull();

        assertThat(context.refusals().documents()).isEqualTo(2);
    }

    private void assertRefused(String document) {
        assertThat(find(document)).isNull();
        assertThat(context.refusals().documents()).isEqualTo(1);
    }

    private @Nullable Operation find(String document) {
        return Operations.of(FieldTypes.UNKNOWN).find(GraphqlRequest.of(document, null, null), context, true);
    }
}
