package dev.weir.metrics.misuse;

/** The place in somebody's code that called this library: {@code dev.acme.Cache.get(Cache.java:12)}. */
public record CallSite(String frame) {
    private static final String OURS = "dev.weir.metrics.";

    /** The nearest caller outside this library. It walks the stack, so it is not for the record path. */
    public static CallSite find() {
        return new CallSite(StackWalker.getInstance()
                .walk(frames -> frames.filter(frame -> !frame.getClassName().startsWith(OURS))
                        .findFirst()
                        .map(frame -> frame.toStackTraceElement().toString())
                        .orElse("an unknown place")));
    }

    @Override
    public String toString() {
        return frame;
    }
}
