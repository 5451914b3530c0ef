package dev.weir.testing;

import io.opentelemetry.context.Scope;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * The JUnit extension behind {@link WithMetrics}. Each of a test's methods has the provider on whatever thread JUnit
 * calls it; other extensions have it from this one's {@code beforeEach} to its {@code afterEach}.
 */
public final class MetricsExtension
        implements BeforeEachCallback, AfterEachCallback, ParameterResolver, InvocationInterceptor {

    MetricsExtension() {}

    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext rootContext) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        TestMetrics metrics = RunningTest.metrics(context);
        if (metrics != null) {
            metrics.stay();
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        TestMetrics metrics = RunningTest.metrics(context);
        if (metrics != null) {
            metrics.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestMetrics.class;
    }

    @Override
    public TestMetrics resolveParameter(ParameterContext parameter, ExtensionContext context) {
        TestMetrics metrics = RunningTest.metrics(context);
        if (metrics == null) {
            throw new ParameterResolutionException("TestMetrics belong to one test, not to a class: take them in a"
                    + " test, a @BeforeEach or an @AfterEach method, or in the constructor of a class with an"
                    + " instance for each test");
        }
        return metrics;
    }

    @Override
    public <T> T interceptTestClassConstructor(
            Invocation<T> invocation, ReflectiveInvocationContext<Constructor<T>> call, ExtensionContext context)
            throws Throwable {
        return inside(invocation, context);
    }

    @Override
    public void interceptBeforeEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> call, ExtensionContext context)
            throws Throwable {
        inside(invocation, context);
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> call, ExtensionContext context)
            throws Throwable {
        inside(invocation, context);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> call, ExtensionContext context)
            throws Throwable {
        inside(invocation, context);
    }

    @Override
    public <T> T interceptTestFactoryMethod(
            Invocation<T> invocation, ReflectiveInvocationContext<Method> call, ExtensionContext context)
            throws Throwable {
        return inside(invocation, context);
    }

    @Override
    public void interceptDynamicTest(
            Invocation<Void> invocation, DynamicTestInvocationContext call, ExtensionContext context) throws Throwable {
        inside(invocation, context);
    }

    @Override
    public void interceptAfterEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> call, ExtensionContext context)
            throws Throwable {
        inside(invocation, context);
    }

    private static <T> T inside(Invocation<T> invocation, ExtensionContext context) throws Throwable {
        TestMetrics metrics = RunningTest.metrics(context);
        if (metrics == null) {
            return invocation.proceed();
        }
        Scope entered = metrics.enter();
        try {
            return invocation.proceed();
        } finally {
            entered.close();
        }
    }
}
