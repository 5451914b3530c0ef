package dev.weir.selectors.selector.connector;

import dev.weir.selectors.stage.ConnectorView;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.Phases;
import dev.weir.selectors.stage.connector.ConnectorResponse;
import dev.weir.selectors.value.Value;
import dev.weir.selectors.value.ValueKind;
import dev.weir.selectors.value.ValueKinds;
import org.jspecify.annotations.Nullable;

/** A selector for connectors that has no options. */
public enum ConnectorFact implements ConnectorSelector {
    /** The name of the subgraph that the connector belongs to. */
    SUBGRAPH_NAME(Phase.REQUEST, ValueKind.TEXT) {
        @Override
        public Value read(Phase phase, ConnectorView view) {
            return Value.of(view.request().subgraph());
        }
    },

    /** The name of the connector's source. */
    SOURCE_NAME(Phase.REQUEST, ValueKind.TEXT) {
        @Override
        public @Nullable Value read(Phase phase, ConnectorView view) {
            String source = view.request().source();
            return source == null ? null : Value.of(source);
        }
    },

    /** The method of the request, in upper case. */
    HTTP_METHOD(Phase.REQUEST, ValueKind.TEXT) {
        @Override
        public Value read(Phase phase, ConnectorView view) {
            return Value.of(view.request().method());
        }
    },

    /** The template that the request's URL was made from. */
    URL_TEMPLATE(Phase.REQUEST, ValueKind.TEXT) {
        @Override
        public Value read(Phase phase, ConnectorView view) {
            return Value.of(view.request().urlTemplate());
        }
    },

    /** The bytes of the response's body before it was decompressed. */
    RESPONSE_BODY_SIZE(Phase.RESPONSE, ValueKind.INTEGER) {
        @Override
        public @Nullable Value read(Phase phase, ConnectorView view) {
            ConnectorResponse response = view.response();
            Long size = response == null ? null : response.bodySize();
            return size == null ? null : Value.of(size);
        }
    },

    /** Whether the response was mapped to an error. */
    ON_RESPONSE_ERROR(Phase.RESPONSE, ValueKind.TRUTH) {
        @Override
        public @Nullable Value read(Phase phase, ConnectorView view) {
            ConnectorResponse response = view.response();
            return response == null ? null : Value.of(response.isError());
        }
    };

    private final Phase phase;
    private final ValueKind kind;

    ConnectorFact(Phase phase, ValueKind kind) {
        this.phase = phase;
        this.kind = kind;
    }

    @Override
    public ValueKinds kinds() {
        return ValueKinds.of(kind);
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
