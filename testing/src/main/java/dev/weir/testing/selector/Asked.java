package dev.weir.testing.selector;

import dev.weir.selectors.custom.CustomSelectorKind;
import dev.weir.selectors.custom.CustomSelectorProvider;
import dev.weir.selectors.custom.CustomSelectors;
import dev.weir.selectors.custom.SelectorGuards;
import dev.weir.selectors.custom.SelectorListener;
import dev.weir.selectors.custom.SelectorOptions;
import dev.weir.selectors.custom.Strike;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.StageView;
import dev.weir.selectors.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of asking a selector as Weir asks it, behind a guard whose clock stands still. */
record Asked(@Nullable Value value, List<String> problems) {

    static <V extends StageView> Asked at(
            CustomSelectorProvider<V> provider, SelectorOptions options, Phase phase, V view) {
        List<String> problems = new ArrayList<>();
        SelectorGuards guards = new SelectorGuards(
                new SelectorListener() {
                    @Override
                    public void struck(String selector, Strike strike) {
                        problems.add(selector + ": " + strike);
                    }

                    @Override
                    public void slow(String selector) {}

                    @Override
                    public void switchedOff(String selector, Strike last, String reason) {}
                },
                () -> 0);
        Value value = null;
        for (CustomSelectorKind<? super V> kind :
                CustomSelectors.of(List.of(provider)).of(provider.view())) {
            value = guards.<V>prepare(kind.create(options)).evaluate(phase, view);
        }
        return new Asked(value, problems);
    }
}
