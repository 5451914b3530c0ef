package dev.weir.testing;

import java.lang.StackWalker.StackFrame;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which test it is.
 *
 * @param method the method's name, or {@code null} when the code that opened the metrics is not a method of its own
 * @param displayName what tells this run of the method from others
 */
record TestName(Class<?> testClass, @Nullable String method, String displayName) {
    private static final Set<Class<?>> OPENERS = Set.of(TestMetrics.class, TestMetricsBuilder.class, TestName.class);

    /** The method that opens the metrics. The name of a lambda's method is the compiler's, so it is none. */
    static TestName ofCaller() {
        return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .walk(frames -> frames.filter(frame -> !OPENERS.contains(frame.getDeclaringClass()))
                        .findFirst()
                        .map(TestName::of)
                        .orElseThrow());
    }

    private static TestName of(StackFrame frame) {
        String method = frame.getMethodName();
        boolean written = method.indexOf('$') < 0 && method.indexOf('<') < 0;
        return new TestName(frame.getDeclaringClass(), written ? method : null, method);
    }

    /** The name in messages, such as {@code CacheTest.hit() [2] expired}. */
    @Override
    public String toString() {
        String own = method == null ? "" : "." + method;
        boolean more = method != null && !displayName.equals(method) && !displayName.equals(method + "()");
        return testClass.getSimpleName() + own + (more ? " " + displayName : "");
    }
}
