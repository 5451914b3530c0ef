package dev.weir.metrics.registry;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares the metric that a component of a record is: a {@link Counter}, a {@link Gauge} or a {@link Histogram}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Declared {
    /** Dotted words, such as {@code acme.cache.hits}. */
    String name();

    /** What it counts, in a few words. */
    String description();

    /** A UCUM unit, such as {@code s}, {@code By} or <code>{hit}</code>; nothing for none. */
    String unit() default "";

    /** Constant labels: pairs of name and value. */
    String[] labels() default {};

    /** A histogram's bucket boundaries, rising. Without any it takes those that suit its unit. */
    double[] buckets() default {};
}
