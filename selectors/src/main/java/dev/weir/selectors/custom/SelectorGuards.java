package dev.weir.selectors.custom;

import dev.weir.selectors.selector.Selector;
import dev.weir.selectors.selector.SelectorSet;
import dev.weir.selectors.stage.StageView;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** Stands around the custom selectors of one configuration, one guard for each name. Safe for any thread. */
public final class SelectorGuards implements SelectorSet.Preparation {
    private final SelectorListener listener;
    private final LongSupplier nanoTime;
    private final Map<String, Guard> byName = new ConcurrentHashMap<>();

    /** Guards that measure by a clock that never steps back. */
    public SelectorGuards(SelectorListener listener, LongSupplier nanoTime) {
        this.listener = listener;
        this.nanoTime = nanoTime;
    }

    @Override
    public <V extends StageView> Selector<? super V> prepare(Selector<? super V> selector) {
        return selector instanceof ConfiguredSelector<? super V> configured ? guarded(configured) : selector;
    }

    /** Lets all that were switched off try again. */
    public void readmit() {
        byName.values().forEach(Guard::readmit);
    }

    private <W extends StageView> GuardedSelector<W> guarded(ConfiguredSelector<W> configured) {
        Guard guard = byName.computeIfAbsent(configured.name(), name -> new Guard(name, listener));
        return new GuardedSelector<>(configured, guard, nanoTime);
    }
}
