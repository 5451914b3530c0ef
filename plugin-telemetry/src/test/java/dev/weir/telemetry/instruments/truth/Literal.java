package dev.weir.telemetry.instruments.truth;

import java.util.List;

/** Something that a file writes out, which a selector may find as well: text, a number, a truth value or a list. */
record Literal(Object value) {
    private static final List<Literal> ALL = List.of(
            new Literal("a"),
            new Literal("ab"),
            new Literal("10"),
            new Literal("9"),
            new Literal("true"),
            new Literal(9L),
            new Literal(10L),
            new Literal(200L),
            new Literal(9.5),
            new Literal(true),
            new Literal(false),
            new Literal(List.of(9L, 10L)),
            new Literal(List.of("a")));

    static List<Literal> all() {
        return ALL;
    }

    static List<Literal> texts() {
        return ALL.stream().filter(literal -> literal.value instanceof String).toList();
    }

    String yaml() {
        if (value instanceof List<?> list) {
            return list.stream().map(item -> new Literal(item).yaml()).toList().toString();
        }
        return value instanceof String text ? "\"" + text + "\"" : value.toString();
    }
}
