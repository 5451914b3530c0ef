package dev.weir.selectors.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.selectors.selector.SelectorRow;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.StageView;
import dev.weir.selectors.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table of standard attributes.
 *
 * @param phases the phases in which it has its value, by their letters
 * @param error the value that it has when the stage failed, if that is another one
 */
public record AttributeRow(
        String name,
        RequirementLevel level,
        String phases,
        @Nullable Value value,
        @Nullable Value error) {

    /** A row whose value is a plain Java one. */
    public static AttributeRow row(String name, RequirementLevel level, String phases, @Nullable Object value) {
        Value expected = value instanceof String text
                ? Value.of(text)
                : value instanceof Integer number
                        ? Value.of((long) number)
                        : value instanceof Double number
                                ? Value.of((double) number)
                                : value instanceof Boolean truth ? Value.of((boolean) truth) : null;
        return new AttributeRow(name, level, phases, expected, null);
    }

    public AttributeRow andAtError(Value other) {
        return new AttributeRow(name, level, phases, value, other);
    }

    /** Asserts that the attributes are these and no others, in this order. */
    public static <V extends StageView> void assertTable(
            List<StandardAttribute<V>> attributes, V view, List<AttributeRow> rows) {
        assertThat(attributes.stream().map(StandardAttribute::name))
                .containsExactlyElementsOf(rows.stream().map(AttributeRow::name).toList());
        for (int i = 0; i < rows.size(); i++) {
            assertRow(attributes.get(i), view, rows.get(i));
        }
    }

    private static <V extends StageView> void assertRow(StandardAttribute<V> attribute, V view, AttributeRow row) {
        assertThat(attribute.level()).as(row.name).isEqualTo(row.level);
        for (Phase phase : Phase.values()) {
            boolean active = row.phases.indexOf(SelectorRow.letter(phase)) >= 0;
            Value expected = phase == Phase.ERROR && row.error != null ? row.error : active ? row.value : null;
            assertThat(attribute.selector().evaluate(phase, view))
                    .as("%s in %s", row.name, phase)
                    .isEqualTo(expected);
        }
    }
}
