package dev.weir.selectors.selector.connector;

import dev.weir.selectors.stage.ConnectorView;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.Phases;
import dev.weir.selectors.stage.connector.ConnectorResponse;
import dev.weir.selectors.value.Value;
import dev.weir.selectors.value.ValueKinds;
import org.jspecify.annotations.Nullable;

/** A selector for connectors that has no options. */
public enum ConnectorFact implements ConnectorSelector {
    /** The name of the subgraph that the connector belongs to. */
    SUBGRAPH_NAME(Phase.REQUEST, ValueKinds.TEXT) {
        @Override
        public Value read(Phase phase, ConnectorView view) {
            return Value.of(view.request().subgraph());
        }
    },

    /** The name of the connector's source. */
    SOURCE_NAME(Phase.REQUEST, ValueKinds.TEXT) {
        @Override
        public @Nullable Value read(Phase phase, ConnectorView view) {
            String source = view.request().source();
            return source == null ? null : Value.of(source);
        }
    },

    /** The method of the request, in upper case. */
    HTTP_METHOD(Phase.REQUEST, ValueKinds.TEXT) {
        @Override
        public Value read(Phase phase, ConnectorView view) {
            return Value.of(view.request().method());
        }
    },

    /** The template that the request's URL was made from. */
    URL_TEMPLATE(Phase.REQUEST, ValueKinds.TEXT) {
        @Override
        public Value read(Phase phase, ConnectorView view) {
            return Value.of(view.request().urlTemplate());
        }
    },

    /** The bytes of the response's body before it was decompressed. */
    RESPONSE_BODY_SIZE(Phase.RESPONSE, ValueKinds.INTEGER) {
        @Override
        public @Nullable Value read(Phase phase, ConnectorView view) {
            ConnectorResponse response = view.response();
            Long size = response == null ? null : response.bodySize();
            return size == null ? null : Value.of(size);
        }
    },

    /** Whether the response was mapped to an error. */
    ON_RESPONSE_ERROR(Phase.RESPONSE, ValueKinds.TRUTH) {
        @Override
        public @Nullable Value read(Phase phase, ConnectorView view) {
            ConnectorResponse response = view.response();
            return response == null ? null : Value.of(response.isError());
        }
    };

    private final Phase phase;

    @SuppressWarnings("ImmutableEnumChecker") // a record over a copied set, which the check can't know
    private final ValueKinds kinds;

    ConnectorFact(Phase phase, ValueKinds kinds) {
        this.phase = phase;
        this.kinds = kinds;
    }

    @Override
    public ValueKinds kinds() {
        return kinds;
    }

    @Override
    public Phases phases() {
        return Phases.of(phase);
    }

    @Override
    public boolean activeIn(Phase asked) {
        return asked == phase;
    }
}
