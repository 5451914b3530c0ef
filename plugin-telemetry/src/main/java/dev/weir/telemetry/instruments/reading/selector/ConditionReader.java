package dev.weir.telemetry.instruments.reading.selector;

import dev.weir.selectors.condition.Comparison;
import dev.weir.selectors.condition.Condition;
import dev.weir.selectors.condition.Criterion;
import dev.weir.selectors.condition.Operand;
import dev.weir.selectors.condition.TextPattern;
import dev.weir.selectors.selector.Selector;
import dev.weir.selectors.selector.ambient.Constant;
import dev.weir.selectors.stage.StageView;
import dev.weir.telemetry.config.reading.RuledText;
import dev.weir.telemetry.yaml.MappingReader;
import dev.weir.telemetry.yaml.Setting;
import dev.weir.telemetry.yaml.ValueReader;
import dev.weir.telemetry.yaml.node.YamlMapping;
import dev.weir.telemetry.yaml.node.YamlScalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads conditions of a stage's selectors.
 *
 * @param <V> what can be seen of the stage
 */
public final class ConditionReader<V extends StageView> {
    private static final String EXPECTED = "a condition, such as \"eq: [{static: a}, b]\", or \"true\" or \"false\"";
    private static final String TWO = "a list of two, each a selector or a literal";
    private static final Map<String, Boolean> FIXED = Map.of("true", true, "false", false);
    private static final TextPattern ANY_TEXT = TextPattern.compile("");

    private static final Map<String, Comparison> COMPARISONS = comparisons();
    private static final List<String> OTHERS =
            List.of("exists", "not", "all", "any", "one_of", "starts_with", "matches");

    private final SelectorReader<V> selectors;

    public ConditionReader(SelectorReader<V> selectors) {
        this.selectors = selectors;
    }

    /** The condition here. */
    public Setting<Condition<V>> read(ValueReader value) {
        Condition<V> placeholder = new Condition.Fixed<>(true);
        if (value.node().orElse(null) instanceof YamlMapping group
                && !group.entries().isEmpty()) {
            return value.mapping(this::group);
        } else if (value.node().orElse(null) instanceof YamlScalar scalar && FIXED.containsKey(scalar.text())) {
            return value.oneOf(FIXED).as(EXPECTED, placeholder, Condition.Fixed::new);
        }
        return value.isEmpty()
                ? value.string().as(EXPECTED, placeholder, text -> placeholder)
                : value.refused(EXPECTED, placeholder);
    }

    private Condition<V> group(MappingReader group) {
        List<String> given = names().stream().filter(group::has).toList();
        if (given.size() == 1) {
            return condition(group, given.get(0));
        }
        names().forEach(group::at);
        group.check(
                given.size() < 2,
                "found two conditions, " + String.join(" and ", given),
                "combine them with \"all\" or \"any\"");
        return new Condition.Fixed<>(true);
    }

    private Condition<V> condition(MappingReader group, String name) {
        Comparison comparison = COMPARISONS.get(name);
        if (comparison != null) {
            return compared(group, name, comparison);
        }
        return switch (name) {
            case "exists" ->
                new Condition.Exists<>(selectors.read(group.at(name)).required());
            case "not" -> new Condition.Not<>(read(group.at(name)).required());
            case "all" -> new Condition.All<>(group.at(name).list(this::read).required());
            case "any" -> new Condition.Any<>(group.at(name).list(this::read).required());
            default -> tested(group.at(name), name);
        };
    }

    private Condition<V> compared(MappingReader group, String name, Comparison comparison) {
        List<Operand<V>> operands = group.at(name)
                .list(this::operand)
                .check(list -> list.size() == 2, TWO)
                .required();
        if (operands.size() != 2) {
            return new Condition.Fixed<>(true);
        }
        Condition.Compared<V> compared = new Condition.Compared<>(comparison, operands.get(0), operands.get(1));
        if (compared.comparesLiterals()) {
            RuledText.report(
                    group,
                    group.at(name),
                    "compares two literals, so it always comes out the same",
                    "put a selector in place of one of them");
        } else if (compared.left().equals(compared.right())) {
            RuledText.report(
                    group,
                    group.at(name),
                    "compares a selector with itself, so it always comes out the same",
                    "put another selector or a literal in place of one of them");
        } else {
            new LiteralRules(group).check(name, compared);
        }
        return compared;
    }

    private Setting<Operand<V>> operand(ValueReader value) {
        Operand<V> placeholder = Operand.of(Literals.PLACEHOLDER);
        if (value.node().orElse(null) instanceof YamlMapping) {
            return selectors.read(value).as(TWO, placeholder, Operand::<V>of);
        }
        return Literals.read(value).as(TWO, placeholder, Operand::<V>of);
    }

    /** {@code matches: {request_header: name, pattern: "^a"}}, and alike for the others. */
    private Condition<V> tested(ValueReader value, String name) {
        return value.<Condition<V>>mapping(group -> {
                    Criterion criterion = switch (name) {
                        case "one_of" ->
                            new Criterion.OneOf(group.at("values")
                                    .list(Literals::read)
                                    .check(list -> !list.isEmpty(), "a list of one value or more")
                                    .required());
                        case "starts_with" ->
                            new Criterion.StartsWith(group.string("prefix").required());
                        default ->
                            new Criterion.Matches(
                                    RuledText.read(group, "pattern", "a pattern", ANY_TEXT, TextPattern::compile)
                                            .required());
                    };
                    Selector<? super V> selector = selectors.readAmongOthers(group);
                    if (selector instanceof Constant && group.has("static")) {
                        RuledText.report(
                                group,
                                group.at("static"),
                                "tests a literal, so it always comes out the same",
                                "put a selector in place of it");
                    } else {
                        new LiteralRules(group).check(selector, criterion);
                    }
                    return new Condition.Tested<>(selector, criterion);
                })
                .required();
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(COMPARISONS.keySet());
        names.addAll(OTHERS);
        return names;
    }

    private static Map<String, Comparison> comparisons() {
        Map<String, Comparison> comparisons = new LinkedHashMap<>();
        comparisons.put("eq", Comparison.EQUAL);
        comparisons.put("gt", Comparison.GREATER);
        comparisons.put("gte", Comparison.AT_LEAST);
        comparisons.put("lt", Comparison.LESS);
        comparisons.put("lte", Comparison.AT_MOST);
        return comparisons;
    }
}
