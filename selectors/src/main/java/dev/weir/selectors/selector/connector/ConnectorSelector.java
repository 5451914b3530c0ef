package dev.weir.selectors.selector.connector;

import dev.weir.selectors.selector.Selector;
import dev.weir.selectors.stage.ConnectorView;

/** A selector for connectors alone. */
public sealed interface ConnectorSelector extends Selector<ConnectorView> permits ConnectorFact, MappingProblems {}
