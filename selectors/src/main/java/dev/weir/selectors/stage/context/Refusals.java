package dev.weir.selectors.stage.context;

import java.util.concurrent.atomic.LongAdder;

/** Counts what selectors and conditions refused to read because it would have cost too much. Safe for any thread. */
public final class Refusals {

    private final LongAdder bodies = new LongAdder();
    private final LongAdder paths = new LongAdder();
    private final LongAdder patterns = new LongAdder();
    private final LongAdder documents = new LongAdder();

    /** A body was longer than what is parsed. */
    public void body() {
        bodies.increment();
    }

    /** A JSONPath met its limits on a document. */
    public void path() {
        paths.increment();
    }

    /** A text was longer than what its pattern may be matched against. */
    public void pattern() {
        patterns.increment();
    }

    /** A GraphQL document, or the fields of a response, were more than what is looked at. */
    public void document() {
        documents.increment();
    }

    public long bodies() {
        return bodies.sum();
    }

    public long paths() {
        return paths.sum();
    }

    public long patterns() {
        return patterns.sum();
    }

    public long documents() {
        return documents.sum();
    }
}
