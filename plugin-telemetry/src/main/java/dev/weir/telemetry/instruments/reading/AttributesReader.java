package dev.weir.telemetry.instruments.reading;

import dev.weir.metrics.definition.AttributeName;
import dev.weir.selectors.attribute.StandardAttribute;
import dev.weir.selectors.selector.Selector;
import dev.weir.selectors.selector.ambient.Constant;
import dev.weir.selectors.stage.StageView;
import dev.weir.selectors.value.Value;
import dev.weir.telemetry.config.reading.RuledText;
import dev.weir.telemetry.instruments.AttributeConfig;
import dev.weir.telemetry.instruments.AttributeList;
import dev.weir.telemetry.instruments.reading.selector.SelectorReader;
import dev.weir.telemetry.instruments.standard.AttributeVocabulary;
import dev.weir.telemetry.yaml.MappingReader;
import dev.weir.telemetry.yaml.Setting;
import dev.weir.telemetry.yaml.ValueReader;
import dev.weir.telemetry.yaml.node.ScalarType;
import dev.weir.telemetry.yaml.node.YamlMapping;
import dev.weir.telemetry.yaml.node.YamlNode;
import dev.weir.telemetry.yaml.node.YamlScalar;
import dev.weir.telemetry.yaml.problem.NearestName;
import dev.weir.telemetry.yaml.problem.Problem;
import dev.weir.telemetry.yaml.problem.SafeText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the attributes of an instrument: standard ones by name, others by selectors.
 *
 * @param bareText whether text alone stands for itself, as old configurations have it
 */
record AttributesReader<V extends StageView>(
        AttributeVocabulary<V> vocabulary, SelectorReader<V> selectors, boolean bareText, DefaultLevel level) {
    private static final String BAGGAGE = "baggage";

    /** The attributes of an instrument that doesn't mention any. */
    AttributeList<V> unasked() {
        List<AttributeConfig<V>> unasked = new ArrayList<>();
        vocabulary.standard().stream()
                .filter(attribute -> level.adds(attribute.level()))
                .forEach(attribute -> unasked.add(new AttributeConfig<>(attribute.name(), attribute.selector())));
        return new AttributeList<>(unasked, false);
    }

    /** The attributes of an instrument that can show values of these phases. */
    AttributeList<V> read(MappingReader attributes, Reach reach) {
        List<AttributeConfig<V>> chosen = new ArrayList<>();
        for (StandardAttribute<V> attribute : vocabulary.standard()) {
            standard(attributes, attribute, chosen, reach);
        }
        boolean baggage = vocabulary.baggage() && baggage(attributes, chosen, reach);
        if (vocabulary.free()) {
            chosen.addAll(
                    attributes.others(value -> other(attributes, value, reach)).values());
        }
        checkNames(attributes, chosen);
        return new AttributeList<>(chosen, baggage);
    }

    private void standard(
            MappingReader attributes, StandardAttribute<V> attribute, List<AttributeConfig<V>> chosen, Reach reach) {
        int before = chosen.size();
        ValueReader value = attributes.at(attribute.name());
        if (value.isEmpty()) {
            if (level.adds(attribute.level())) {
                chosen.add(new AttributeConfig<>(attribute.name(), attribute.selector()));
            }
        } else if (!vocabulary.free() || !(value.node().orElse(null) instanceof YamlMapping group)) {
            if (value.flag().orElse(false)) {
                chosen.add(new AttributeConfig<>(attribute.name(), attribute.selector()));
            }
        } else if (group.entries().containsKey("alias")) {
            String alias = value.mapping(form -> RuledText.read(
                                    form, "alias", "the key of an attribute", attribute.name(), AttributeName::checked)
                            .required())
                    .orElse(attribute.name());
            chosen.add(new AttributeConfig<>(alias, attribute.selector()));
        } else {
            chosen.add(new AttributeConfig<>(
                    attribute.name(), selectors.read(value).required()));
        }
        if (!value.isEmpty() && chosen.size() > before) {
            warnInVain(attributes, value, chosen.get(before).selector(), reach);
        }
    }

    /** Whether all entries are asked for. A selector under this name is an attribute like any other. */
    private boolean baggage(MappingReader attributes, List<AttributeConfig<V>> chosen, Reach reach) {
        ValueReader value = attributes.at(BAGGAGE);
        if (vocabulary.free() && value.node().orElse(null) instanceof YamlMapping) {
            chosen.add(other(attributes, value, reach).required());
            return false;
        }
        return value.flag().orElse(false);
    }

    private Setting<AttributeConfig<V>> other(MappingReader attributes, ValueReader value, Reach reach) {
        String name = value.key();
        AttributeConfig<V> placeholder = new AttributeConfig<>(name, new Constant(Value.of("")));
        checkKey(attributes, value);
        YamlNode node = value.node().orElse(null);
        if (node instanceof YamlMapping) {
            Setting<Selector<? super V>> selector = selectors.read(value);
            if (selector.isGiven()) {
                warnInVain(attributes, value, selector.required(), reach);
            }
            return selector.as("a selector", placeholder, found -> attribute(name, found));
        } else if (node instanceof YamlScalar scalar && scalar.type() == ScalarType.BOOLEAN) {
            attributes.report(Problem.error(
                            value.position(),
                            scalar.path().toString(),
                            "no standard attribute is called " + SafeText.quote(name))
                    .suggesting(NearestName.question(name, standardNames())
                            .orElse("define it by a selector, or by \"static\"")));
            return value.given(placeholder);
        } else if (bareText && node instanceof YamlScalar scalar && scalar.type() == ScalarType.TEXT) {
            attributes.report(Problem.warning(
                            value.position(), scalar.path().toString(), "text alone is the old form of a fixed value")
                    .suggesting("write {static: …}"));
            return value.given(attribute(name, new Constant(Value.of(scalar.text()))));
        }
        return selectors.read(value).as("a selector", placeholder, found -> attribute(name, found));
    }

    private static void warnInVain(MappingReader attributes, ValueReader value, Selector<?> selector, Reach reach) {
        if (!reach.includes(selector)) {
            attributes.report(Problem.warning(
                            value.position(),
                            attributes.path().key(value.key()).toString(),
                            "this attribute never has a value when the instrument records")
                    .suggesting("choose another selector, or remove it"));
        }
    }

    private AttributeConfig<V> attribute(String name, Selector<? super V> selector) {
        return new AttributeConfig<>(name, selector);
    }

    private List<String> standardNames() {
        return vocabulary.standard().stream().map(StandardAttribute::name).toList();
    }

    private static void checkKey(MappingReader attributes, ValueReader value) {
        try {
            AttributeName.checked(value.key());
        } catch (IllegalArgumentException e) {
            RuledText.report(attributes, value, String.valueOf(e.getMessage()));
        }
    }

    private void checkNames(MappingReader attributes, List<AttributeConfig<V>> chosen) {
        Set<String> names = new HashSet<>();
        for (AttributeConfig<V> attribute : chosen) {
            attributes.check(
                    names.add(attribute.name()),
                    "two attributes are called " + SafeText.quote(attribute.name()),
                    "give one of them another name");
        }
    }
}
