package dev.weir.selectors.jsonpath.internal.regexp;

/**
 * Says why a pattern is not one. It never leaves this package and carries no stack trace, as patterns may come from
 * data.
 */
final class MalformedPattern extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedPattern(String problem) {
        super(problem, null, false, false);
    }

    String problem() {
        return String.valueOf(getMessage());
    }
}
