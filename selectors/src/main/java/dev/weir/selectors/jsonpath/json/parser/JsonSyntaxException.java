package dev.weir.selectors.jsonpath.json.parser;

/**
 * Says that a text is not JSON, or exceeds a limit, and where. The message never repeats the text, which may hold
 * secrets, and there is no stack trace, so that refusing a hostile body costs next to nothing.
 */
public final class JsonSyntaxException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final int offset;

    JsonSyntaxException(String problem, int offset) {
        super("invalid JSON at offset " + offset + ": " + problem);
        this.offset = offset;
    }

    /** Where the problem is, counted from 0 in bytes of UTF-8. */
    public int offset() {
        return offset;
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
