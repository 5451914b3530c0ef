package dev.weir.telemetry.instruments.reading;

import dev.weir.selectors.stage.StageView;
import dev.weir.telemetry.config.reading.Misplaced;
import dev.weir.telemetry.instruments.AttributeList;
import dev.weir.telemetry.instruments.InstrumentConfig;
import dev.weir.telemetry.instruments.reading.selector.SelectorReader;
import dev.weir.telemetry.instruments.standard.StandardInstrument;
import dev.weir.telemetry.instruments.standard.StandardStage;
import dev.weir.telemetry.yaml.MappingReader;
import dev.weir.telemetry.yaml.ValueReader;
import dev.weir.telemetry.yaml.node.YamlMapping;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the instruments of a stage.
 *
 * @param bareText whether text alone may stand for itself as an attribute
 */
record StageReader<V extends StageView>(
        StandardStage<V> stage, SelectorReader<V> selectors, Words words, boolean bareText, DefaultLevel level) {

    /** The instruments of a stage that a configuration doesn't mention. */
    List<InstrumentConfig<V>> unasked() {
        return isOnUnasked()
                ? stage.instruments().stream()
                        .map(instrument ->
                                instrument.with(attributes(instrument).unasked()))
                        .toList()
                : List.of();
    }

    List<InstrumentConfig<V>> read(MappingReader mapping) {
        List<InstrumentConfig<V>> instruments = new ArrayList<>();
        for (StandardInstrument<V> instrument : stage.instruments()) {
            AttributeList<V> attributes = chosen(mapping.at(instrument.key()), instrument);
            if (attributes != null) {
                instruments.add(instrument.with(attributes));
            }
        }
        CustomReader<V> custom = new CustomReader<>(
                new AmountReader<>(words, selectors),
                selectors,
                new AttributesReader<>(stage.vocabulary(), selectors, bareText, DefaultLevel.NONE),
                stage.instruments().stream().map(StandardInstrument::key).toList());
        instruments.addAll(mapping.others(value -> custom.read(mapping, value)).values());
        return instruments;
    }

    /** The attributes of an instrument that is on, or null if it is off. */
    private @Nullable AttributeList<V> chosen(ValueReader value, StandardInstrument<V> instrument) {
        AttributesReader<V> attributes = attributes(instrument);
        if (value.isEmpty()) {
            return isOnUnasked() ? attributes.unasked() : null;
        } else if (value.node().orElse(null) instanceof YamlMapping) {
            return value.mapping(group -> attributesOf(group, instrument)).orElse(AttributeList.none());
        }
        return value.flag().orElse(false) ? attributes.unasked() : null;
    }

    private AttributeList<V> attributesOf(MappingReader group, StandardInstrument<V> instrument) {
        Misplaced.report(group, "buckets", "a view with them, under telemetry.exporters.metrics.common.views");
        Reach reach = Reach.of(instrument.occasion(), instrument.quantity());
        return group.mapping("attributes", keys -> attributes(instrument).read(keys, reach))
                .required();
    }

    private boolean isOnUnasked() {
        return stage.onUnasked() && level != DefaultLevel.NONE;
    }

    private AttributesReader<V> attributes(StandardInstrument<V> instrument) {
        return new AttributesReader<>(
                instrument.vocabulary(), selectors, bareText, stage.levelled() ? level : DefaultLevel.NONE);
    }
}
