/**
 * The test kit: a meter provider for each test, and assertions on what was recorded.
 *
 * <pre>{@code
 * @WithMetrics
 * class CacheTest {
 *     private final Cache cache = new Cache();
 *
 *     @Test
 *     void aHit_isCounted(TestMetrics metrics) {
 *         cache.put("a", 1);
 *         cache.get("a");
 *
 *         assertThat(metrics)
 *                 .counter("acme.cache.hit")
 *                 .withAttributes("kind", "response")
 *                 .hasValue(1);
 *         assertThat(metrics).doesNotHave("acme.cache.miss");
 *     }
 * }
 * }</pre>
 *
 * <p>The code under test stays as it is: its call sites find the test's provider by the thread, or with
 * {@code @WithMetrics(TestScope.CONTEXT)} by the OpenTelemetry context. Tests may run side by side. Without JUnit the
 * same is a resource: {@code try (TestMetrics metrics = TestMetrics.onThread()) {...}}.
 *
 * <p>A thread that the code under test starts doesn't have the provider by itself. What such a thread records fails the
 * test with the place in the code, until the test hands the provider over: {@code metrics.wrap(executor)},
 * {@code metrics.wrapThreadFactory(factory)}, {@code metrics.supplyAsync(...)} or, for Netty,
 * {@code metrics.attach(eventLoopGroup)}. Misuse of metrics fails a test as well: clashing definitions, wrong names,
 * dropped values.
 *
 * <p>{@code assertThat(metrics).matchesSnapshot()} compares all that was recorded with a YAML file below
 * {@code src/test/resources/snapshots}; run the tests with {@code -Dweir.snapshots=update} to write it.
 *
 * <p>What code records outside of any test, such as in {@code @BeforeAll}, goes to the process's provider. While tests
 * run side by side nobody knows whose a stray recording is, so all that were running report it: let all of them have
 * their own metrics, and let a {@code @BeforeAll} that records do so within {@code TestMetrics.onThread()}.
 */
@NullMarked
package dev.weir.testing;

import org.jspecify.annotations.NullMarked;
