package dev.weir.selectors.attribute.router;

import dev.weir.selectors.selector.Selector;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.Phases;
import dev.weir.selectors.stage.RouterView;
import dev.weir.selectors.stage.http.HttpResponse;
import dev.weir.selectors.stage.http.ReasonPhrase;
import dev.weir.selectors.value.Value;
import org.jspecify.annotations.Nullable;

/** Something that standard attributes tell of what came of a client's request. */
enum OutcomeFact implements Selector<RouterView> {
    /** The status of the response; of a request that failed, the one that clients are told. */
    STATUS_CODE {
        @Override
        Value ofError() {
            return Value.of(INTERNAL_SERVER_ERROR);
        }

        @Override
        Value ofResponse(HttpResponse response) {
            return Value.of(response.status());
        }
    },

    /** The phrase of a status that isn't one of success. */
    ERROR_TYPE {
        @Override
        Value ofError() {
            return phrase(INTERNAL_SERVER_ERROR);
        }

        @Override
        @Nullable
        Value ofResponse(HttpResponse response) {
            return response.isSuccess() ? null : phrase(response.status());
        }
    },

    /** The size of the body that the response announces. */
    BODY_SIZE {
        @Override
        @Nullable
        Value ofError() {
            return null;
        }

        @Override
        @Nullable
        Value ofResponse(HttpResponse response) {
            return ContentLength.of(response.headers());
        }
    };

    private static final int INTERNAL_SERVER_ERROR = 500;
    private static final Phases PHASES = Phases.of(Phase.RESPONSE, Phase.ERROR);

    abstract @Nullable Value ofError();

    abstract @Nullable Value ofResponse(HttpResponse response);

    @Override
    public Phases phases() {
        return PHASES;
    }

    @Override
    public @Nullable Value read(Phase phase, RouterView view) {
        if (phase == Phase.ERROR) {
            return ofError();
        }
        HttpResponse response = view.httpResponse();
        return response == null ? null : ofResponse(response);
    }

    private static Value phrase(int status) {
        String phrase = ReasonPhrase.of(status);
        return Value.of(phrase == null ? "unknown" : phrase);
    }
}
