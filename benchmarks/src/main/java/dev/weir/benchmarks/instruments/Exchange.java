package dev.weir.benchmarks.instruments;

import dev.weir.selectors.stage.http.RouterRequest;
import dev.weir.selectors.stage.http.RouterResponse;

/** A request and the response that it gets. */
record Exchange(RouterRequest request, RouterResponse response) {}
