package dev.weir.telemetry.instruments;

import dev.weir.selectors.selector.Selector;
import dev.weir.selectors.stage.StageView;

/** An attribute of an instrument: its name, and the selector that finds its value. */
public record AttributeConfig<V extends StageView>(String name, Selector<? super V> selector) {}
