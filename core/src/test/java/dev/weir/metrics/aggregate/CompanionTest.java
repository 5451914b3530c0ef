package dev.weir.metrics.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CompanionTest {
    private final AggregateMeterProvider provider = AggregateMeterProvider.create();

    @Test
    void aCompanion_isMadeOnce_forEachProvider() {
        AtomicInteger made = new AtomicInteger();

        assertThat(provider.companion(Integer.class, owner -> made.incrementAndGet()))
                .isEqualTo(1);
        assertThat(provider.companion(Integer.class, owner -> made.incrementAndGet()))
                .isEqualTo(1);
        assertThat(AggregateMeterProvider.create().companion(Integer.class, owner -> made.incrementAndGet()))
                .isEqualTo(2);
    }

    @Test
    void aCompanion_mayAskForAnotherWhileItIsMade() {
        String text = provider.companion(String.class, owner -> "number " + owner.companion(Integer.class, same -> 7));

        assertThat(text).isEqualTo("number 7");
    }

    @Test
    void aCompanionThatCouldNotBeMade_isMadeAtTheNextTry() {
        assertThatThrownBy(() -> provider.companion(String.class, owner -> {
                    throw new IllegalArgumentException("wrong name");
                }))
                .hasMessage("wrong name");

        assertThat(provider.companion(String.class, owner -> "right")).isEqualTo("right");
    }
}
