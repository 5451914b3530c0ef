package dev.weir.testing;

import dev.weir.testing.finding.Finding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives each test of a class, or one test method, a provider of its own, from the construction of the test's instance
 * to the end of its {@code @AfterEach} methods. A parameter of type {@link TestMetrics} gives access to it. The
 * annotation of a method wins over that of its class, and that over the enclosing class's.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(MetricsExtension.class)
public @interface WithMetrics {
    /** What the provider belongs to. */
    TestScope value() default TestScope.THREAD;

    /** Which destinations the test collects at, and what they take. */
    TestFilters filters() default TestFilters.NONE;

    /** What the test does wrong on purpose; it fails if that doesn't happen. */
    Finding[] expect() default {};
}
