package dev.weir.selectors.selector.http;

import dev.weir.selectors.stage.HttpView;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.Phases;
import dev.weir.selectors.stage.http.SecretHeaders;
import dev.weir.selectors.value.Value;
import dev.weir.selectors.value.ValueKinds;
import org.jspecify.annotations.Nullable;

/** A header of the stage's request. */
public record RequestHeader(HeaderReading header) implements HttpSelector {

    public static RequestHeader of(String name) {
        return new RequestHeader(HeaderReading.of(name));
    }

    @Override
    public Phases phases() {
        return Phases.REQUEST;
    }

    @Override
    public ValueKinds kinds() {
        return header.kinds();
    }

    @Override
    public @Nullable Value read(Phase phase, HttpView view) {
        return header.read(view.requestHeaders());
    }

    @Override
    public boolean readsSecret(SecretHeaders secrets) {
        return header.readsSecret(secrets);
    }
}
