package dev.weir.telemetry.push;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CadenceTest {
    private final Cadence cadence = new Cadence(1_000, 100);

    @Test
    void theFirst_isDueAfterAnInterval() {
        assertThat(cadence.until(1_000)).isEqualTo(100);
        assertThat(cadence.until(1_100)).isZero();
    }

    @Test
    void theNext_keepsTheBeat_whenOneWasTakenLate() {
        assertThat(cadence.take(1_130)).isZero();

        assertThat(cadence.until(1_130)).isEqualTo(70);
    }

    @Test
    void thoseThatWereMissed_fallOut() {
        assertThat(cadence.take(1_350)).isEqualTo(2);

        assertThat(cadence.until(1_350)).isEqualTo(50);
    }

    @Test
    void aShorterInterval_countsFromTheLastBeat() {
        cadence.take(1_100);

        cadence.change(1_120, 40);

        assertThat(cadence.until(1_120)).isEqualTo(20);
    }

    @Test
    void aShorterIntervalThatIsOverAlready_isDueNow_andNothingFellOut() {
        cadence.take(1_100);

        cadence.change(1_180, 10);

        assertThat(cadence.until(1_180)).isZero();
        assertThat(cadence.take(1_180)).isZero();
    }

    @Test
    void aLongerInterval_countsFromTheLastBeat() {
        cadence.take(1_100);

        cadence.change(1_180, 1_000);

        assertThat(cadence.until(1_180)).isEqualTo(920);
    }

    @Test
    void aClockThatRollsOver_changesNothing() {
        Cadence late = new Cadence(Long.MAX_VALUE - 50, 100);

        assertThat(late.until(Long.MAX_VALUE - 50)).isEqualTo(100);
        assertThat(late.until(Long.MIN_VALUE + 49)).isZero();
    }
}
