package dev.weir.selectors.selector.http;

import dev.weir.selectors.stage.HttpView;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.Phases;
import dev.weir.selectors.stage.http.HttpResponse;
import dev.weir.selectors.stage.http.SecretHeaders;
import dev.weir.selectors.value.Value;
import dev.weir.selectors.value.ValueKinds;
import org.jspecify.annotations.Nullable;

/** A header of the stage's response. Where no response arrived there is no fallback either. */
public record ResponseHeader(HeaderReading header) implements HttpSelector {

    public static ResponseHeader of(String name) {
        return new ResponseHeader(HeaderReading.of(name));
    }

    @Override
    public Phases phases() {
        return Phases.RESPONSE;
    }

    @Override
    public ValueKinds kinds() {
        return header.kinds();
    }

    @Override
    public @Nullable Value read(Phase phase, HttpView view) {
        HttpResponse response = view.httpResponse();
        return response == null ? null : header.read(response.headers());
    }

    @Override
    public boolean readsSecret(SecretHeaders secrets) {
        return header.readsSecret(secrets);
    }
}
