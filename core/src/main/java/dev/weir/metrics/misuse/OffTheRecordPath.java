package dev.weir.metrics.misuse;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks code that never runs while something is recorded, so the build lets it block, wait or make threads. */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.CONSTRUCTOR})
public @interface OffTheRecordPath {
    /** Why it may. */
    String value();
}
