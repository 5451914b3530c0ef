package dev.weir.telemetry.instruments.reading;

import dev.weir.metrics.definition.InstrumentName;
import dev.weir.selectors.condition.Condition;
import dev.weir.selectors.selector.Selector;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.StageView;
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
import dev.weir.telemetry.yaml.node.YamlNode;
import dev.weir.telemetry.yaml.node.YamlScalar;
import dev.weir.telemetry.yaml.problem.NearestName;
import dev.weir.telemetry.yaml.problem.Problem;
import dev.weir.telemetry.yaml.problem.SafeText;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Reads the instruments that a configuration defines itself.
 *
 * @param standardKeys the standard instruments of the stage, which a wrong name may have meant
 */
record CustomReader<V extends StageView>(
        Words words, SelectorReader<V> selectors, AttributesReader<V> attributes, List<String> standardKeys) {
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
            return value.given(instrument(
                    value.key(), InstrumentKind.COUNTER, "", "", new Amount<>(Occasion.STAGE, new Quantity.One<>())));
        }
        return value.mapping(keys -> define(value.key(), keys));
    }

    private InstrumentConfig<V> define(String name, MappingReader keys) {
        InstrumentConfig<V> plain = instrument(
                name,
                keys.oneOf("type", KINDS).required(),
                keys.string("unit")
                        .check(CustomReader::isUnit, "at most 63 ASCII characters")
                        .required(),
                keys.string("description").required(),
                amount(keys));
        AttributeList<V> chosen = keys.mapping("attributes", attributes::read).orElse(AttributeList.none());
        Condition<V> condition =
                new ConditionReader<>(selectors).read(keys.at("condition")).orElse(plain.condition());
        if (!mayHold(condition, plain.occasion())) {
            keys.report(Problem.warning(
                    keys.at("condition").position(),
                    keys.path().key("condition").toString(),
                    "this condition never holds when the instrument would record"));
        }
        return new InstrumentConfig<>(
                name,
                plain.kind(),
                plain.unit(),
                plain.description(),
                plain.occasion(),
                plain.quantity(),
                chosen,
                condition);
    }

    private InstrumentConfig<V> instrument(
            String name, InstrumentKind kind, String unit, String description, Amount<V> amount) {
        return new InstrumentConfig<>(
                name,
                kind,
                unit,
                description,
                amount.occasion,
                amount.quantity,
                AttributeList.none(),
                new Condition.Fixed<>(true));
    }

    private Amount<V> amount(MappingReader keys) {
        ValueReader value = keys.at("value");
        Amount<V> placeholder = new Amount<>(words.occasion(), new Quantity.One<>());
        if (value.node().orElse(null) instanceof YamlMapping group) {
            if (words.events() && group.entries().containsKey("event_custom")) {
                return value.mapping(form -> selected(
                                form,
                                value,
                                selectors.read(form.at("event_custom")).required(),
                                Occasion.EVENT))
                        .orElse(placeholder);
            }
            Setting<Selector<? super V>> selector = selectors.read(value);
            return selector.isGiven() ? selected(keys, value, selector.required(), words.occasion()) : placeholder;
        }
        Setting<Words.Word> word = value.isEmpty() || isWord(value)
                ? value.oneOf(words.words())
                : value.refused(words.listed() + ", or a selector", new Words.Word(words.occasion(), false));
        Words.Word found = word.required();
        return new Amount<>(found.occasion(), found.elapsed() ? new Quantity.Elapsed<>() : new Quantity.One<>());
    }

    private boolean isWord(ValueReader value) {
        return value.node()
                .filter(node -> words.words().containsKey(textOf(node)))
                .isPresent();
    }

    private static String textOf(YamlNode node) {
        return node instanceof YamlScalar scalar ? scalar.text() : "";
    }

    /** A selector that only payloads have a value for makes an instrument of payloads. */
    private Amount<V> selected(MappingReader keys, ValueReader value, Selector<? super V> selector, Occasion occasion) {
        boolean isOfEvents = words.events()
                && selector.activeIn(Phase.EVENT)
                && !selector.activeIn(Phase.REQUEST)
                && !selector.activeIn(Phase.RESPONSE);
        Occasion actual = isOfEvents ? Occasion.EVENT : occasion;
        Phase recorded =
                actual == Occasion.STAGE ? Phase.RESPONSE : actual == Occasion.EVENT ? Phase.EVENT : Phase.FIELD;
        if (!selector.activeIn(recorded) && !selector.activeIn(Phase.REQUEST)) {
            RuledText.report(
                    keys, value, "this selector has no value when the instrument records", "choose another selector");
        }
        return new Amount<>(actual, new Quantity.Selected<>(selector));
    }

    private boolean mayHold(Condition<V> condition, Occasion occasion) {
        return condition.possible(Phase.REQUEST).toHold()
                || Arrays.stream(Phase.values())
                        .filter(occasion::recordsIn)
                        .anyMatch(phase -> condition.possible(phase).toHold());
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

    private record Amount<V extends StageView>(Occasion occasion, Quantity<V> quantity) {}
}
