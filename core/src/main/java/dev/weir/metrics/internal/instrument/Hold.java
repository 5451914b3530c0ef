package dev.weir.metrics.internal.instrument;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * An amount that stands in an up-down counter until it is released. At every moment exactly one array of delegates
 * carries it; whoever moves or releases it first wins that array by compare-and-set, so nothing is taken off twice.
 *
 * <p>A move adds to the new delegates before it takes from the old: a reader may see the amount twice for a moment,
 * but never a value below what is held.
 */
public abstract class Hold<D> {
    /** The delegates that carry the amount, or {@code null} once it is released. */
    private final AtomicReference<D @Nullable []> carriers = new AtomicReference<>();

    private @Nullable Holds<D> holds;

    /** A hold of nothing. */
    static <D> Hold<D> nothing() {
        return new Hold<>() {
            @Override
            void add(D target) {}

            @Override
            void subtract(D target) {}
        };
    }

    abstract void add(D target);

    abstract void subtract(D target);

    final void open(Holds<D> joined, D[] delegates) {
        holds = joined;
        for (D delegate : delegates) {
            add(delegate);
        }
        carriers.set(delegates);
    }

    /** Moves the amount to the delegates, unless it is released first. */
    final void moveTo(D[] delegates) {
        D[] from = carriers.get();
        while (from != null && from != delegates && !move(from, delegates)) {
            from = carriers.get();
        }
    }

    /** Moves the amount if these still carry it. */
    final boolean move(D[] from, D[] to) {
        addToThoseMissingIn(from, to);
        if (carriers.compareAndSet(from, to)) {
            takeFromThoseMissingIn(to, from);
            return true;
        }
        takeFromThoseMissingIn(from, to);
        return false;
    }

    /** Takes the amount off, once. Any thread may call it, any number of times. */
    public final void release() {
        D[] from = carriers.getAndSet(null);
        if (from == null) {
            return;
        }
        for (D delegate : from) {
            subtract(delegate);
        }
        if (holds != null) {
            holds.forget(this);
        }
    }

    private void addToThoseMissingIn(D[] from, D[] to) {
        for (D target : to) {
            if (!isIn(from, target)) {
                add(target);
            }
        }
    }

    private void takeFromThoseMissingIn(D[] kept, D[] from) {
        for (D target : from) {
            if (!isIn(kept, target)) {
                subtract(target);
            }
        }
    }

    @SuppressWarnings("ReferenceEquality") // delegates are the same or not; they have no equality of their own
    private boolean isIn(D[] delegates, D target) {
        for (D delegate : delegates) {
            if (delegate == target) {
                return true;
            }
        }
        return false;
    }
}
