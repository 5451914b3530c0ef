package dev.weir.telemetry.yaml.node;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NodePathTest {
    @Test
    void toString_joinsKeysAndIndices() {
        NodePath path = NodePath.root().key("telemetry").key("views").index(2).key("name");

        assertThat(path).hasToString("telemetry.views[2].name");
    }

    @Test
    void toString_isEmpty_atTheTop() {
        assertThat(NodePath.root()).hasToString("");
    }

    @Test
    void toString_startsWithTheIndex_whenTheTopIsAList() {
        assertThat(NodePath.root().index(0).key("a")).hasToString("[0].a");
    }

    @Test
    void toString_quotesKeysThatAreNoPlainWords() {
        NodePath path =
                NodePath.root().key("router").key("http.server.active_requests").key("");

        assertThat(path).hasToString("router[\"http.server.active_requests\"][\"\"]");
    }

    @Test
    void toString_escapesAndCutsKeys() {
        assertThat(NodePath.root().key("a\n\"b")).hasToString("[\"a\\n\\\"b\"]");
        assertThat(NodePath.root().key("x".repeat(1_000)).toString())
                .hasSize(62)
                .endsWith("x…\"]");
    }

    @Test
    void toString_showsTheEndOfALongPath() {
        NodePath path = NodePath.root();
        for (int i = 0; i < 64; i++) {
            path = path.key("key" + i);
        }

        assertThat(path.toString()).startsWith("….key").endsWith(".key62.key63").hasSizeLessThan(270);
    }

    @Test
    void lastKey_isTheKey_orNothingForAnElement() {
        assertThat(NodePath.root().key("views").lastKey()).isEqualTo("views");
        assertThat(NodePath.root().key("views").index(0).lastKey()).isEmpty();
    }
}
