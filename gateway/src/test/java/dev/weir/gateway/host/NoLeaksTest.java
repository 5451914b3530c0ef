package dev.weir.gateway.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.container;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import io.netty.buffer.ByteBufAllocator;
import io.netty.util.ResourceLeakDetector;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

class NoLeaksTest {
    private static final String AUTODETECTION = "junit.jupiter.extensions.autodetection.enabled";

    @Test
    void classThatLosesABuffer_fails() {
        containersOf(Losing.class)
                .assertThatEvents()
                .haveExactly(
                        1,
                        event(
                                container(Losing.class),
                                finishedWithFailure(message(reason -> reason.contains("dropped on the way")))));
    }

    @Test
    void classThatLosesNone_passes() {
        assertThat(containersOf(Tidy.class).failed().count()).isZero();
    }

    @Test
    void everyBuffer_isWatched() {
        assertThat(ResourceLeakDetector.getLevel()).isEqualTo(ResourceLeakDetector.Level.PARANOID);
    }

    private static Events containersOf(Class<?> tests) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(tests))
                .configurationParameter(AUTODETECTION, "true")
                .execute()
                .containerEvents();
    }

    static class Losing {
        @Test
        void losesABuffer() {
            ByteBufAllocator.DEFAULT.buffer(1).touch("dropped on the way");
        }
    }

    static class Tidy {
        @Test
        void releasesABuffer() {
            assertThat(ByteBufAllocator.DEFAULT.buffer(1).release()).isTrue();
        }
    }
}
