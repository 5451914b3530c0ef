package dev.weir.selectors.selector.subgraph;

import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.Phases;
import dev.weir.selectors.stage.SubgraphView;
import dev.weir.selectors.stage.graphql.SubgraphResponse;
import dev.weir.selectors.value.Value;
import dev.weir.selectors.value.ValueKinds;
import org.jspecify.annotations.Nullable;

/** A selector for the subgraph's response that has no options. */
public enum ResponseFact implements SubgraphSelector {
    /** Whether the response holds GraphQL errors. */
    ON_GRAPHQL_ERROR {
        @Override
        Value read(SubgraphResponse response) {
            return Value.of(response.graphql().errors().size() > 0);
        }
    },

    /** The bytes of the request's body, which are known by now. */
    REQUEST_BODY_SIZE {
        @Override
        @Nullable
        Value read(SubgraphResponse response) {
            Long size = response.requestBodySize();
            return size == null ? null : Value.of(size);
        }
    },

    /** The bytes of the response's body before it was decompressed. */
    RESPONSE_BODY_SIZE {
        @Override
        @Nullable
        Value read(SubgraphResponse response) {
            Long size = response.responseBodySize();
            return size == null ? null : Value.of(size);
        }
    };

    abstract @Nullable Value read(SubgraphResponse response);

    @Override
    public Phases phases() {
        return Phases.RESPONSE;
    }

    @Override
    public ValueKinds kinds() {
        return this == ON_GRAPHQL_ERROR ? ValueKinds.TRUTH : ValueKinds.INTEGER;
    }

    @Override
    public @Nullable Value read(Phase phase, SubgraphView view) {
        SubgraphResponse response = view.response();
        return response == null ? null : read(response);
    }
}
