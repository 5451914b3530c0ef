package dev.weir.metrics.internal.instrument;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The amounts that are held in one up-down counter. A hold opened while delegates are replaced ends up with the new
 * ones: either the opener sees the new array after it has joined the set, or the replacer finds it in the set.
 */
final class Holds<D> {
    private final Set<Hold<D>> open = ConcurrentHashMap.newKeySet();

    Hold<D> open(Hold<D> hold, Supplier<D[]> current) {
        D[] delegates = current.get();
        hold.open(this, delegates);
        open.add(hold);
        D[] now = current.get();
        if (now != delegates) {
            hold.move(delegates, now);
        }
        return hold;
    }

    /** Moves all that is open to the delegates, which are published already. */
    void settle(D[] delegates) {
        for (Hold<D> hold : open) {
            hold.moveTo(delegates);
        }
    }

    void forget(Hold<D> hold) {
        open.remove(hold);
    }

    /** How many amounts are held right now. */
    int size() {
        return open.size();
    }
}
