package dev.weir.metrics.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeterFilterTest {

    @Test
    void deny_comesBeforeAllow() {
        MeterFilter filter =
                MeterFilter.of(List.of(FilterRule.instrument("a.secret")), List.of(FilterRule.instrument("a.**")));

        assertThat(filter.decide("any", "a.secret"))
                .isEqualTo(new FilterDecision(false, "denied by instrument a.secret"));
        assertThat(filter.decide("any", "a.open")).isEqualTo(new FilterDecision(true, "allowed by instrument a.**"));
        assertThat(filter.decide("any", "b")).isEqualTo(new FilterDecision(false, "no rule allows it"));
    }

    @Test
    void withoutAllowRules_whatIsNotDenied_isAccepted() {
        MeterFilter filter = MeterFilter.acceptEverything().denying(FilterRule.instrument("a"));

        assertThat(filter.decide("any", "b")).isEqualTo(new FilterDecision(true, "no rule denies it"));
        assertThat(filter.accepts("any", "a")).isFalse();
    }

    @Test
    void ruleOverAMeter_speaksOfAllItsInstruments_andOfNoOthers() {
        MeterFilter filter = MeterFilter.acceptEverything().denying(FilterRule.meter("acme.*"));

        assertThat(filter.accepts("acme.billing", "anything")).isFalse();
        assertThat(filter.accepts("acme", "anything")).isTrue();
    }

    @Test
    void ruleOverMeterAndInstrument_needsBoth() {
        MeterFilter filter =
                MeterFilter.acceptEverything().denying(new FilterRule(NamePattern.of("acme"), NamePattern.of("cost")));

        assertThat(filter.decide("acme", "cost").reason()).isEqualTo("denied by meter acme, instrument cost");
        assertThat(filter.accepts("acme", "count")).isTrue();
        assertThat(filter.accepts("other", "cost")).isTrue();
    }

    @Test
    void text_listsTheRulesInTheOrderInWhichTheyAreAsked() {
        MeterFilter filter = MeterFilter.of(
                List.of(FilterRule.meter("weir.dynamic"), FilterRule.instrument("a.secret")),
                List.of(FilterRule.instrument("a.**")));

        assertThat(filter).hasToString("""
                        deny  meter weir.dynamic
                        deny  instrument a.secret
                        allow instrument a.**
                        deny  everything else""");
    }
}
