package dev.weir.selectors.selector.http;

import dev.weir.selectors.selector.Selector;
import dev.weir.selectors.stage.HttpView;

/** A selector for any stage that sends or receives HTTP. */
public sealed interface HttpSelector extends Selector<HttpView> permits RequestHeader, ResponseHeader, ResponseStatus {}
