package dev.weir.selectors.stage.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class OverheadTrackerTest {

    private final AtomicLong clock = new AtomicLong(1_000);
    private final OverheadTracker tracker = new OverheadTracker(clock::get);

    @Test
    void timeWithoutRequests_isOverhead() {
        clock.addAndGet(50);
        assertThat(tracker.overheadNanos()).isEqualTo(50);
    }

    @Test
    void timeOfARequest_isNot() {
        clock.addAndGet(10);
        try (OverheadTracker.Wait request = tracker.begin()) {
            clock.addAndGet(100);
            assertThat(tracker.inFlight()).isEqualTo(1);
        }
        clock.addAndGet(5);
        assertThat(tracker.overheadNanos()).isEqualTo(15);
        assertThat(tracker.inFlight()).isZero();
    }

    @Test
    void overlappingRequests_countOnce() {
        OverheadTracker.Wait one = tracker.begin();
        clock.addAndGet(10);
        OverheadTracker.Wait other = tracker.begin();
        clock.addAndGet(10);
        one.close();
        clock.addAndGet(10);
        other.close();
        clock.addAndGet(3);
        assertThat(tracker.overheadNanos()).isEqualTo(3);
    }

    @Test
    void aRequestStillUnderWay_countsUntilNow() {
        clock.addAndGet(7);
        OverheadTracker.Wait request = tracker.begin();
        clock.addAndGet(100);
        assertThat(tracker.overheadNanos()).isEqualTo(7);
        request.close();
    }

    @Test
    void closingTwice_endsOnce() {
        OverheadTracker.Wait one = tracker.begin();
        OverheadTracker.Wait other = tracker.begin();
        one.close();
        one.close();
        assertThat(tracker.inFlight()).isEqualTo(1);
        other.close();
    }

    @Test
    void aClockThatStepsBack_makesNoNegativeOverhead() {
        clock.addAndGet(-500);
        assertThat(tracker.overheadNanos()).isZero();
    }
}
