package dev.weir.selectors.jsonpath.internal.lexical;

import dev.weir.selectors.jsonpath.refusal.JsonPathLimits;

/** Counts what an expression has used of its limits. */
public final class Allowance {

    private final Cursor cursor;
    private final JsonPathLimits limits;
    private int segments;
    private int selectors;
    private int nesting;

    public Allowance(Cursor cursor, JsonPathLimits limits) {
        this.cursor = cursor;
        this.limits = limits;
    }

    public void countSegment() {
        require(++segments <= limits.segments(), "too many segments", limits.segments());
    }

    public void countSelector() {
        require(++selectors <= limits.selectors(), "too many selectors", limits.selectors());
    }

    public void enter() {
        require(++nesting <= limits.nesting(), "nested too deep", limits.nesting());
    }

    public void leave() {
        nesting--;
    }

    private void require(boolean within, String problem, int limit) {
        if (!within) {
            throw cursor.failure(cursor.index(), problem, "at most " + limit);
        }
    }
}
