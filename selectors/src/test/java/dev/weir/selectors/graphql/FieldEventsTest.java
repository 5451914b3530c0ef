package dev.weir.selectors.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.selectors.stage.context.RequestContext;
import dev.weir.selectors.stage.graphql.FieldEvent;
import dev.weir.selectors.stage.graphql.GraphqlRequest;
import dev.weir.selectors.stage.graphql.GraphqlResponse;
import dev.weir.selectors.stage.http.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FieldEventsTest {
    private static final FieldTypes SHOP = FieldTypes.of("""
            schema { query: Root }
            type Root { me: User! animals: [Animal!]! }
            type User { name: String friends: [[User!]] }
            extend type User { age: Int }
            interface Animal { name: String }
            type Dog implements Animal { name: String owner: User }
            type Cat implements Animal { name: String owner: Company }
            type Company { title: String }
            """);

    private final RequestContext context = RequestContext.create();

    @Test
    void fields_areTold_outsideIn_withTheirTypes() {
        assertThat(fields(SHOP, "{ me { name age } }", "{\"me\": {\"name\": \"Ada\", \"age\": 36}}"))
                .containsExactly("Root.me: User", "User.name: String", "User.age: Int");
    }

    @Test
    void aliasedField_isFoundUnderItsAlias_andToldByItsName() {
        assertThat(fields(SHOP, "{ x: me { n: name } }", "{\"x\": {\"n\": \"Ada\"}}"))
                .containsExactly("Root.me: User", "User.name: String");
    }

    @Test
    void listIsToldOnce_andItsObjectsAreLookedInto_howeverDeepItIs() {
        assertThat(fields(
                        SHOP,
                        "{ me { friends { name } } }",
                        "{\"me\": {\"friends\": [[{\"name\": \"a\"}, {\"name\": \"b\"}], [{\"name\": \"c\"}]]}}"))
                .containsExactly(
                        "Root.me: User",
                        "User.friends: User",
                        "User.name: String",
                        "User.name: String",
                        "User.name: String");
    }

    @Test
    void fieldThatTheResponseLacks_isNotTold_andOneThatIsNullIs() {
        assertThat(fields(SHOP, "{ me { name age } }", "{\"me\": {\"name\": null}}"))
                .containsExactly("Root.me: User", "User.name: String");
    }

    @Test
    void operationThatDoesNotRun_isNotWalked() {
        Operation operation = operation(SHOP, "query A { me { name } } query B { me { age } }", "B");

        assertThat(fields(operation, "{\"data\": {\"me\": {\"name\": \"Ada\", \"age\": 36}}}"))
                .containsExactly("Root.me: User", "User.age: Int");
    }

    @Test
    void fieldThatIsSelectedTwice_isToldOnce_withAllThatIsBelow() {
        assertThat(fields(
                        SHOP,
                        "{ me { name } ...F } fragment F on Root { me { name age } }",
                        "{\"me\": {\"name\": \"Ada\", \"age\": 36}}"))
                .containsExactly("Root.me: User", "User.name: String", "User.age: Int");
    }

    @Test
    void fragmentsOnTypes_giveTheirType_whereTheObjectSaysWhichItIs() {
        assertThat(fields(
                        SHOP,
                        "{ animals { __typename ... on Dog { name } ... on Cat { name owner { title } } } }",
                        "{\"animals\": [{\"__typename\": \"Dog\", \"name\": \"Rex\"}, {\"__typename\": \"Cat\", \"name\":"
                                + " \"Tom\", \"owner\": {\"title\": \"M\"}}]}"))
                .containsExactly(
                        "Root.animals: Animal",
                        "Animal.__typename: String",
                        "Dog.name: String",
                        "Animal.__typename: String",
                        "Cat.name: String",
                        "Cat.owner: Company",
                        "Company.title: String");
    }

    @Test
    void withoutASchema_typesAreWhatTheDocumentAndTheResponseSay() {
        assertThat(fields(
                        FieldTypes.UNKNOWN,
                        "{ me { __typename name friends { name } ... on Admin { level } } }",
                        "{\"me\": {\"__typename\": \"Admin\", \"name\": \"Ada\", \"friends\": [[{\"name\": \"b\"}]],"
                                + " \"level\": 3}}"))
                .containsExactly(
                        "Query.me: Admin",
                        "Admin.__typename: String",
                        "Admin.name: null",
                        "Admin.friends: null",
                        "null.name: null",
                        "Admin.level: null");
    }

    @Test
    void deferredPart_andPayloadWithoutData_areNotWalked() {
        Operation operation = operation(SHOP, "{ me { name } }", null);

        assertThat(fields(operation, "{\"data\": {\"me\": {}}, \"path\": [\"me\"]}"))
                .isEmpty();
        assertThat(fields(operation, "{\"data\": null}")).isEmpty();
        assertThat(fields(operation, "{\"errors\": []}")).isEmpty();
        assertThat(fields(operation, "not JSON")).isEmpty();
        assertThat(context.refusals().documents()).isZero();
    }

    @Test
    void responseWithTooManyFields_isLookedIntoUpToALimit_andCounted() {
        Operation operation = operation(SHOP, "{ me { friends { name } } }", null);
        String friends = "{\"name\":\"a\"},".repeat(20_000) + "{\"name\":\"a\"}";

        assertThat(fields(operation, "{\"data\": {\"me\": {\"friends\": [[" + friends + "]]}}}"))
                .hasSize(FieldWalk.MOST_FIELDS);
        assertThat(context.refusals().documents()).isEqualTo(1);
    }

    @Test
    void smallDocumentThatSaysTooMuch_isNotWalked_andCounted() {
        StringBuilder document = new StringBuilder("{ ...F0 }");
        for (int i = 0; i < 30; i++) {
            document.append(" fragment F%d on Root { x: me { ...F%d } y: me { ...F%d } }".formatted(i, i + 1, i + 1));
        }
        Operation operation = operation(
                SHOP, document.append(" fragment F30 on Root { me { name } }").toString(), null);

        assertThat(operation.fields()).isNull();
        assertThat(fields(operation, "{\"data\": {\"me\": {}}}")).isEmpty();
        assertThat(context.refusals().documents()).isEqualTo(1);
    }

    @Test
    void fragmentThatSpreadsItself_isFollowedAsFarAsAResponseCanBeDeep() {
        Operation operation = operation(SHOP, "{ ...F } fragment F on Root { me { ...F } }", null);

        assertThat(fields(operation, "{\"data\": {\"me\": {\"me\": {}}}}"))
                .containsExactly("Root.me: User", "Root.me: User");
    }

    private List<String> fields(FieldTypes types, String document, String data) {
        return fields(operation(types, document, null), "{\"data\": " + data + "}");
    }

    private List<String> fields(Operation operation, String payload) {
        List<FieldEvent> events = new ArrayList<>();
        Operations.fields(operation, new GraphqlResponse(Body.of(payload)), context.refusals(), events::add);
        return events.stream()
                .map(event -> event.parentType() + "." + event.name() + ": " + event.type())
                .toList();
    }

    private Operation operation(FieldTypes types, String document, @Nullable String name) {
        return Objects.requireNonNull(
                Operations.of(types).find(GraphqlRequest.of(document, name, null), context, true), document);
    }
}
