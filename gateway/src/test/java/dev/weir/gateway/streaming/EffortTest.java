package dev.weir.gateway.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class EffortTest {
    @Test
    void effort_lastsUntilTheTimeIsOver() {
        AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 1_000);

        Effort.by(() -> clock.getAndAdd(100)).spend(Duration.ofNanos(2_000));

        assertThat(clock.get() - (Long.MAX_VALUE - 1_000)).isEqualTo(2_100);
    }
}
