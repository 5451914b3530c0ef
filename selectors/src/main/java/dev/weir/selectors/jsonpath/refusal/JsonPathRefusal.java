package dev.weir.selectors.jsonpath.refusal;

/** Why an evaluation was refused. It names a limit, never a value of the document. */
public enum JsonPathRefusal {
    STEPS("the path needs more steps on this document than it may take"),
    DEPTH("the document is nested deeper than a path may go"),
    TEXT_LENGTH("a text is longer than one that may be matched"),
    PATTERN_SIZE("the document holds a pattern larger than one that may be compiled");

    private final String description;

    JsonPathRefusal(String description) {
        this.description = description;
    }

    /** A sentence for people, without a full stop. */
    public String description() {
        return description;
    }
}
