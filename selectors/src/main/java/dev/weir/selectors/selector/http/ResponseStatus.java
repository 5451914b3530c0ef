package dev.weir.selectors.selector.http;

import dev.weir.selectors.stage.HttpView;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.Phases;
import dev.weir.selectors.stage.http.HttpResponse;
import dev.weir.selectors.stage.http.ReasonPhrase;
import dev.weir.selectors.value.Value;
import dev.weir.selectors.value.ValueKinds;
import org.jspecify.annotations.Nullable;

/** The status of the stage's response. */
public record ResponseStatus(Form form) implements HttpSelector {

    /** How the status is shown. */
    public enum Form {
        CODE,
        /** Its registered phrase; absent for a code that has none. */
        REASON
    }

    @Override
    public Phases phases() {
        return Phases.RESPONSE;
    }

    @Override
    public ValueKinds kinds() {
        return form == Form.CODE ? ValueKinds.INTEGER : ValueKinds.TEXT;
    }

    @Override
    public @Nullable Value read(Phase phase, HttpView view) {
        HttpResponse response = view.httpResponse();
        if (response == null) {
            return null;
        } else if (form == Form.CODE) {
            return Value.of(response.status());
        }
        String reason = ReasonPhrase.of(response.status());
        return reason == null ? null : Value.of(reason);
    }
}
