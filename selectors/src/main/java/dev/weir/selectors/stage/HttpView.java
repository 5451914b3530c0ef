package dev.weir.selectors.stage;

import dev.weir.selectors.stage.http.Headers;
import dev.weir.selectors.stage.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/** What can be seen of a stage that sends or receives HTTP. */
public sealed interface HttpView extends StageView permits RouterView, SupergraphView, SubgraphView, ConnectorView {

    Headers requestHeaders();

    /** The head of the response, or null if there is none. */
    @Nullable
    HttpResponse httpResponse();
}
