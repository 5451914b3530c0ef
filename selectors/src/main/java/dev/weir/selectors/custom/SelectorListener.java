package dev.weir.selectors.custom;

/** Told of what custom selectors do wrong, on the threads of requests. Never throws. */
public interface SelectorListener {

    /** One that listens to nothing. */
    SelectorListener NONE = new SelectorListener() {
        @Override
        public void struck(String selector, Strike strike) {}

        @Override
        public void slow(String selector) {}

        @Override
        public void switchedOff(String selector, Strike last, String reason) {}
    };

    /** A call came to nothing. */
    void struck(String selector, Strike strike);

    /** A call took more than its share, though its value counts. */
    void slow(String selector);

    /** The selector is not asked any more, under whatever options. */
    void switchedOff(String selector, Strike last, String reason);
}
