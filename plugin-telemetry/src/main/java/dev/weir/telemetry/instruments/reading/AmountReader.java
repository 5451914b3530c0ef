package dev.weir.telemetry.instruments.reading;

import dev.weir.selectors.selector.Selector;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.StageView;
import dev.weir.telemetry.config.reading.RuledText;
import dev.weir.telemetry.instruments.Occasion;
import dev.weir.telemetry.instruments.Quantity;
import dev.weir.telemetry.instruments.reading.selector.SelectorReader;
import dev.weir.telemetry.yaml.MappingReader;
import dev.weir.telemetry.yaml.Setting;
import dev.weir.telemetry.yaml.ValueReader;
import dev.weir.telemetry.yaml.node.YamlMapping;
import dev.weir.telemetry.yaml.node.YamlNode;
import dev.weir.telemetry.yaml.node.YamlScalar;

/** Reads the value of an instrument, which also says when it records: a word, or a selector. */
record AmountReader<V extends StageView>(Words words, SelectorReader<V> selectors) {

    /** What is recorded, and when. */
    record Amount<V extends StageView>(Occasion occasion, Quantity<V> quantity) {}

    /** The value under {@code value}. */
    Amount<V> read(MappingReader keys) {
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
        boolean isOfEvents = !words.events()
                && value.node()
                        .filter(node -> textOf(node).startsWith("event_"))
                        .isPresent();
        if (isOfEvents) {
            RuledText.report(
                    keys,
                    value,
                    "only the supergraph has payloads to record by",
                    "move the instrument there, or write " + words.listed());
            return placeholder;
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
}
