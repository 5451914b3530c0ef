package dev.weir.testing.assertion;

import java.math.BigDecimal;

/** Compares numbers as mathematics does. Nothing is cut, rounded or widened on the way. */
final class Numbers {
    private Numbers() {}

    static boolean areEqual(long whole, double fraction) {
        return Double.isFinite(fraction) && BigDecimal.valueOf(whole).compareTo(new BigDecimal(fraction)) == 0;
    }

    /** Whether two fractions are the same number; NaN equals itself, and there is one zero. */
    static boolean areEqual(double one, double other) {
        return one == other || (Double.isNaN(one) && Double.isNaN(other));
    }
}
