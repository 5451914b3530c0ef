package dev.weir.selectors.selector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.StageView;
import dev.weir.selectors.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table of selectors.
 *
 * @param name as configurations write it, with its options
 * @param phases the phases in which it finds something, by their letters
 * @param full what it finds where everything is there
 * @param bare what it finds where nothing is there that may be missing
 */
public record SelectorRow<V extends StageView>(
        String name,
        Selector<? super V> selector,
        String phases,
        @Nullable Value full,
        @Nullable Value bare) {

    public static <V extends StageView> SelectorRow<V> row(
            String name, Selector<? super V> selector, String phases, @Nullable Value full, @Nullable Value bare) {
        return new SelectorRow<>(name, selector, phases, full, bare);
    }

    /** The letter of a phase in these tables. */
    public static char letter(Phase phase) {
        return switch (phase) {
            case REQUEST -> 'Q';
            case RESPONSE -> 'P';
            case EVENT -> 'E';
            case FIELD -> 'F';
            case ERROR -> 'X';
            case DROP -> 'D';
        };
    }

    public void assertFull(V view) {
        assertEachPhase(view, full);
    }

    public void assertBare(V view) {
        assertEachPhase(view, bare);
    }

    private void assertEachPhase(V view, @Nullable Value expected) {
        assertThat(expected == null || selector.kinds().includes(expected))
                .as("%s says that it finds %s", name, selector.kinds())
                .isTrue();
        for (Phase phase : Phase.values()) {
            boolean active = phases.indexOf(letter(phase)) >= 0;
            assertThat(selector.activeIn(phase)).as("%s in %s", name, phase).isEqualTo(active);
            assertThat(selector.phases().contains(phase)).isEqualTo(active);
            assertThat(selector.evaluate(phase, view))
                    .as("%s in %s", name, phase)
                    .isEqualTo(active ? expected : null);
        }
    }

    /** Asserts that selectors made alike are equal, and that no others are. */
    public static <V extends StageView> void assertEqualByOptions(
            List<SelectorRow<V>> rows, List<SelectorRow<V>> again) {
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < again.size(); j++) {
                SelectorRow<V> one = rows.get(i);
                SelectorRow<V> other = again.get(j);
                assertThat(one.selector().equals(other.selector()))
                        .as("%s equals %s", one.name(), other.name())
                        .isEqualTo(i == j);
                assertThat(i != j
                                || one.selector().hashCode() == other.selector().hashCode())
                        .isTrue();
            }
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
