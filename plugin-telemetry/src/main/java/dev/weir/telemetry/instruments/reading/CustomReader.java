package dev.weir.telemetry.instruments.reading;

import dev.weir.metrics.definition.InstrumentName;
import dev.weir.selectors.condition.Condition;
import dev.weir.selectors.stage.StageView;
import dev.weir.telemetry.config.reading.Boundaries;
import dev.weir.telemetry.config.reading.RuledText;
import dev.weir.telemetry.instruments.AttributeList;
import dev.weir.telemetry.instruments.InstrumentConfig;
import dev.weir.telemetry.instruments.InstrumentKind;
import dev.weir.telemetry.instruments.Occasion;
import dev.weir.telemetry.instruments.Quantity;
import dev.weir.telemetry.instruments.reading.selector.ConditionReader;
import dev.weir.telemetry.instruments.reading.selector.SelectorReader;
import dev.weir.telemetry.yaml.MappingReader;
import dev.weir.telemetry.yaml.Setting;
import dev.weir.telemetry.yaml.ValueReader;
import dev.weir.telemetry.yaml.node.YamlMapping;
import dev.weir.telemetry.yaml.problem.NearestName;
import dev.weir.telemetry.yaml.problem.Problem;
import dev.weir.telemetry.yaml.problem.SafeText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the instruments that a configuration defines itself.
 *
 * @param standardKeys the standard instruments of the stage, which a wrong name may have meant
 */
record CustomReader<V extends StageView>(
        AmountReader<V> amounts,
        SelectorReader<V> selectors,
        AttributesReader<V> attributes,
        List<String> standardKeys) {
    private static final String BUCKETS = "buckets";
    private static final int LONGEST_UNIT = 63;
    private static final Map<String, InstrumentKind> KINDS =
            Map.of("counter", InstrumentKind.COUNTER, "histogram", InstrumentKind.HISTOGRAM);

    Setting<InstrumentConfig<V>> read(MappingReader stage, ValueReader value) {
        checkName(stage, value);
        if (value.node().isPresent() && !(value.node().get() instanceof YamlMapping)) {
            stage.report(Problem.error(
                            value.position(),
                            value.node().get().path().toString(),
                            "no standard instrument of this stage is called " + SafeText.quote(value.key()))
                    .suggesting(NearestName.question(value.key(), standardKeys)
                            .orElse("define it by \"type\", \"value\", \"unit\" and \"description\"")));
            return value.given(nothing(value.key()));
        }
        return value.mapping(keys -> define(value.key(), keys));
    }

    private InstrumentConfig<V> define(String name, MappingReader keys) {
        InstrumentKind kind = keys.oneOf("type", KINDS).required();
        AmountReader.Amount<V> amount = amounts.read(keys);
        Condition<V> condition =
                new ConditionReader<>(selectors).read(keys.at("condition")).orElse(new Condition.Fixed<>(true));
        Reach reach = Reach.of(amount.occasion(), amount.quantity());
        new ConditionRules<V>(amount.occasion(), reach).check(keys, "condition", condition);
        return new InstrumentConfig<>(
                name,
                kind,
                keys.string("unit")
                        .check(CustomReader::isUnit, "at most 63 ASCII characters")
                        .required(),
                keys.string("description").required(),
                buckets(keys, kind),
                amount.occasion(),
                amount.quantity(),
                keys.mapping("attributes", chosen -> attributes.read(chosen, reach))
                        .orElse(AttributeList.none()),
                condition);
    }

    private static @Nullable List<Double> buckets(MappingReader keys, InstrumentKind kind) {
        ValueReader value = keys.at(BUCKETS);
        @Nullable List<Double> buckets = Boundaries.read(keys, value).orNull();
        if (keys.has(BUCKETS) && keys.has("type") && kind != InstrumentKind.HISTOGRAM) {
            RuledText.report(
                    keys, value, "only a histogram has buckets", "write \"type: histogram\", or remove \"buckets\"");
        }
        return buckets;
    }

    private InstrumentConfig<V> nothing(String name) {
        return new InstrumentConfig<>(
                name,
                InstrumentKind.COUNTER,
                "",
                "",
                null,
                Occasion.STAGE,
                new Quantity.One<>(),
                AttributeList.none(),
                new Condition.Fixed<>(true));
    }

    private static void checkName(MappingReader stage, ValueReader value) {
        try {
            InstrumentName.checked(value.key());
        } catch (IllegalArgumentException e) {
            RuledText.report(stage, value, String.valueOf(e.getMessage()));
        }
    }

    private static boolean isUnit(String unit) {
        return unit.length() <= LONGEST_UNIT && unit.chars().allMatch(letter -> letter >= ' ' && letter <= '~');
    }
}
