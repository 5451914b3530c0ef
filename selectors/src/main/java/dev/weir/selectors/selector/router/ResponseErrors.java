package dev.weir.selectors.selector.router;

import dev.weir.selectors.selector.DocumentPath;
import dev.weir.selectors.selector.Need;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.Phases;
import dev.weir.selectors.stage.RouterView;
import dev.weir.selectors.stage.http.Body;
import dev.weir.selectors.stage.http.RouterResponse;
import dev.weir.selectors.value.Value;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a path finds in the errors of the response's body. */
public record ResponseErrors(DocumentPath path) implements RouterSelector {

    @Override
    public Phases phases() {
        return Phases.RESPONSE;
    }

    @Override
    public @Nullable Value read(Phase phase, RouterView view) {
        RouterResponse response = view.response();
        Body body = response == null ? null : response.body();
        return body == null
                ? null
                : path.find(body, body.member("errors"), view.context().refusals());
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.RESPONSE_BODY);
    }
}
