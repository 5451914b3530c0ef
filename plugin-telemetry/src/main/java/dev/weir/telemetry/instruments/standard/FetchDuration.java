package dev.weir.telemetry.instruments.standard;

import dev.weir.selectors.attribute.FetchAttributes;
import dev.weir.selectors.attribute.StandardAttribute;
import dev.weir.selectors.condition.Condition;
import dev.weir.selectors.stage.ConnectorView;
import dev.weir.selectors.stage.StageView;
import dev.weir.selectors.stage.SubgraphView;
import dev.weir.telemetry.instruments.AttributeConfig;
import dev.weir.telemetry.instruments.AttributeList;
import dev.weir.telemetry.instruments.InstrumentConfig;
import dev.weir.telemetry.instruments.InstrumentKind;
import dev.weir.telemetry.instruments.InstrumentsConfig;
import dev.weir.telemetry.instruments.Occasion;
import dev.weir.telemetry.instruments.Quantity;
import java.util.ArrayList;
import java.util.List;

/** The vendor's histogram of the time that requests to subgraphs and connectors take. */
public final class FetchDuration {

    /** The meter's name. Not that of an operator's instruments, which the vendor never receives. */
    public static final String METER = "weir.fetch";

    public static final InstrumentConfig<SubgraphView> SUBGRAPH = of(FetchAttributes.SUBGRAPH);

    public static final InstrumentConfig<ConnectorView> CONNECTOR = of(FetchAttributes.CONNECTOR);

    private FetchDuration() {}

    private static <V extends StageView> InstrumentConfig<V> of(List<StandardAttribute<V>> attributes) {
        List<AttributeConfig<V>> all = new ArrayList<>();
        attributes.forEach(attribute -> all.add(new AttributeConfig<>(attribute.name(), attribute.selector())));
        return new InstrumentConfig<>(
                InstrumentsConfig.FETCH_DURATION,
                InstrumentKind.HISTOGRAM,
                "s",
                "Duration of a subgraph fetch.",
                null,
                Occasion.STAGE,
                new Quantity.Elapsed<>(),
                new AttributeList<>(all, false),
                new Condition.Fixed<>(true));
    }
}
