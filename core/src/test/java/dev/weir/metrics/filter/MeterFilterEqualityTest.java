package dev.weir.metrics.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeterFilterEqualityTest {
    @Test
    void filtersOfEqualRules_areEqual_soThatAReloadCanTellThatNothingChanged() {
        MeterFilter one = MeterFilter.of(List.of(FilterRule.instrument("a.*")), List.of());
        MeterFilter same = MeterFilter.of(List.of(FilterRule.instrument("a.*")), List.of());

        assertThat(one).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(one).isNotEqualTo(MeterFilter.of(List.of(), List.of(FilterRule.instrument("a.*"))));
        assertThat(one).isNotEqualTo(one.denying(FilterRule.instrument("b")));
    }
}
