package dev.weir.selectors.custom;

/** Why what a custom selector did counts against it. */
public enum Strike {
    /** It threw an exception. */
    EXCEPTION,
    /** It threw an error: a stack that overflowed, a class that isn't there. */
    ERROR,
    /** It returned something that is no value. */
    NONSENSE,
    /** It kept the request waiting for longer than any selector may. */
    SLOW
}
