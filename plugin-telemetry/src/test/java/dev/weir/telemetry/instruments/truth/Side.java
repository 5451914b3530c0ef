package dev.weir.telemetry.instruments.truth;

import org.jspecify.annotations.Nullable;

/** One side of a comparison. */
sealed interface Side {

    String yaml();

    @Nullable
    Object value(Look look);

    /** A literal, or a selector that is one. */
    record Fixed(Literal literal, boolean asSelector) implements Side {
        @Override
        public String yaml() {
            return asSelector ? "{static: " + literal.yaml() + "}" : literal.yaml();
        }

        @Override
        public Object value(Look look) {
            return literal.value();
        }
    }

    /** What a selector finds now; what it found when the request began is kept. */
    record Selected(Source source) implements Side {
        @Override
        public String yaml() {
            return "{" + source.yaml() + "}";
        }

        @Override
        public @Nullable Object value(Look look) {
            Object kept = look.request() == null ? null : look.request().found().get(source);
            return kept == null ? look.found().get(source) : kept;
        }
    }
}
