package dev.weir.telemetry.instruments.reading.selector;

import dev.weir.selectors.condition.Comparison;
import dev.weir.selectors.condition.Condition;
import dev.weir.selectors.condition.Criterion;
import dev.weir.selectors.condition.Operand;
import dev.weir.selectors.selector.Selector;
import dev.weir.selectors.stage.StageView;
import dev.weir.selectors.stage.context.Refusals;
import dev.weir.selectors.value.Ordering;
import dev.weir.selectors.value.Value;
import dev.weir.selectors.value.ValueKinds;
import dev.weir.telemetry.yaml.MappingReader;
import dev.weir.telemetry.yaml.node.YamlNode;
import dev.weir.telemetry.yaml.node.YamlSequence;
import dev.weir.telemetry.yaml.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Warns of literals that nothing a selector finds is equal to, or in an order with, whatever the request. What may hold
 * for some value is not warned of.
 */
final class LiteralRules {
    private final MappingReader group;

    LiteralRules(MappingReader group) {
        this.group = group;
    }

    /** Checks the literal in a comparison under a key, if it has one. */
    void check(String key, Condition.Compared<?> compared) {
        List<YamlNode> written = elements(key);
        if (group.isSound() && written.size() == 2) {
            check(compared.comparison(), compared.left(), compared.right(), written.get(1));
            check(compared.comparison(), compared.right(), compared.left(), written.get(0));
        }
    }

    /** Checks what a selector is tested for. */
    void check(Selector<?> selector, Criterion criterion) {
        if (!group.isSound()) {
            return;
        } else if (criterion instanceof Criterion.OneOf oneOf) {
            List<YamlNode> written = elements("values");
            for (int i = 0; i < written.size(); i++) {
                Value value = oneOf.values().get(i);
                check(Comparison.EQUAL, selector.kinds(), value, written.get(i));
            }
        } else if (criterion instanceof Criterion.StartsWith) {
            checkText(selector.kinds(), criterion, "prefix");
        } else {
            checkText(selector.kinds(), criterion, "pattern");
        }
    }

    private <V extends StageView> void check(
            Comparison comparison, Operand<V> selected, Operand<?> other, YamlNode written) {
        Value literal = other.literal();
        if (literal != null && selected instanceof Operand.Selected<V> operand) {
            check(comparison, operand.selector().kinds(), literal, written);
        }
    }

    private void check(Comparison comparison, ValueKinds kinds, Value literal, YamlNode written) {
        if (comparison.mayHold(kinds, literal)) {
            return;
        }
        KindWords words = new KindWords(kinds);
        if (comparison == Comparison.EQUAL) {
            warn(
                    written,
                    "this selector finds " + words.found() + ", never " + KindWords.of(literal),
                    written.fromExpansion() ? words.advice() : words.advice(literal));
        } else if (Ordering.isOrdered(literal)) {
            warn(
                    written,
                    "this selector finds " + words.found() + ", never in an order with " + KindWords.of(literal)
                            + " like this",
                    words.advice());
        } else {
            warn(written, "this is in no order with anything", "write a number, text, or true or false");
        }
    }

    /** Lists have no text, and a truth value is one of two words; of numbers nothing is said. */
    private void checkText(ValueKinds kinds, Criterion criterion, String key) {
        YamlNode written = group.at(key).node().orElse(null);
        boolean isOneOfTwo = kinds.equals(ValueKinds.TRUTH);
        boolean isMet = isOneOfTwo
                && (criterion.isMetBy(Value.TRUE, new Refusals()) || criterion.isMetBy(Value.FALSE, new Refusals()));
        if (written != null && (kinds.areLists() || (isOneOfTwo && !isMet))) {
            warn(
                    written,
                    "this selector finds " + new KindWords(kinds).found() + ", none of which has this " + key,
                    "choose another selector or another " + key);
        }
    }

    private List<YamlNode> elements(String key) {
        @Nullable YamlNode node = group.at(key).node().orElse(null);
        return node instanceof YamlSequence list ? list.elements() : List.of();
    }

    private void warn(YamlNode written, String found, String advice) {
        group.report(Problem.warning(written.position(), written.path().toString(), found)
                .suggesting(advice));
    }
}
