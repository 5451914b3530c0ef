package dev.weir.metrics.tasks;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks code that may make threads and executors of its own, where the build bans them with this package's list:
 *
 * <pre>{@code
 * <signaturesArtifacts>
 *   <signaturesArtifact>
 *     <groupId>dev.weir</groupId>
 *     <artifactId>weir-core</artifactId>
 *     <version>…</version>
 *     <type>jar</type>
 *     <path>dev/weir/metrics/tasks/bare-tasks.txt</path>
 *   </signaturesArtifact>
 * </signaturesArtifacts>
 * <suppressAnnotations>
 *   <annotation>dev.weir.metrics.tasks.AllowBareTask</annotation>
 * </suppressAnnotations>
 * }</pre>
 *
 * <p>From Java 21 on there is {@code bare-tasks-21.txt} to add, for threads made by builders.
 */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.CONSTRUCTOR, ElementType.FIELD})
public @interface AllowBareTask {
    /** Why nobody needs to see its tasks. */
    String value();
}
