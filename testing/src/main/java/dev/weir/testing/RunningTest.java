package dev.weir.testing;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.platform.commons.support.AnnotationSupport;

/** The metrics of the test that a JUnit context belongs to. They are made when they are first asked for. */
final class RunningTest {
    private static final Namespace NAMESPACE = Namespace.create(RunningTest.class);

    private RunningTest() {}

    /**
     * The metrics of the test, or {@code null} when the context is that of a class. A dynamic test has those of its
     * factory method. JUnit closes them with the context if nobody did before.
     */
    static @Nullable TestMetrics metrics(ExtensionContext context) {
        for (ExtensionContext at = context; at != null; at = at.getParent().orElse(null)) {
            if (at.getTestMethod().isPresent()) {
                return metricsOfMethod(at);
            }
        }
        return null;
    }

    private static TestMetrics metricsOfMethod(ExtensionContext context) {
        Store store = context.getStore(NAMESPACE);
        TestMetrics metrics = store.get(TestMetrics.class, TestMetrics.class);
        if (metrics == null) {
            metrics = open(context);
            store.put(TestMetrics.class, metrics);
        }
        return metrics;
    }

    private static TestMetrics open(ExtensionContext context) {
        WithMetrics options = options(context.getRequiredTestMethod(), context.getRequiredTestClass());
        TestMetricsBuilder builder = TestMetrics.builder();
        if (options == null) {
            return builder.open(TestScope.THREAD, name(context));
        }
        if (options.filters() == TestFilters.DEFAULT) {
            builder.defaultFilters();
        }
        return builder.expect(options.expect()).open(options.value(), name(context));
    }

    private static TestName name(ExtensionContext context) {
        return new TestName(
                context.getRequiredTestClass(), context.getRequiredTestMethod().getName(), context.getDisplayName());
    }

    private static @Nullable WithMetrics options(Method method, Class<?> testClass) {
        WithMetrics options =
                AnnotationSupport.findAnnotation(method, WithMetrics.class).orElse(null);
        for (Class<?> at = testClass; options == null && at != null; at = at.getEnclosingClass()) {
            options = AnnotationSupport.findAnnotation(at, WithMetrics.class).orElse(null);
        }
        return options;
    }
}
