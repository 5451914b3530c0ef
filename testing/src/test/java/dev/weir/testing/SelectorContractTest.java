package dev.weir.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract passes for a good selector, and catches each kind of bad one. */
class SelectorContractTest {
    private static final String[] ALL = {
        "provider_canBeRegistered",
        "phases_areThereAndStayTheSame",
        "whatItFinds_isAValue",
        "hostileRequests_makeItNeitherThrowNorRave",
        "outsideItsPhases_itFindsNothing",
        "equalOptions_makeSelectorsThatAnswerAlike",
        "manyThreads_getTheSameAnswers",
        "aCall_takesNoMoreThanItsShare",
        "asking_leavesTheRequestAsItWas"
    };

    @Test
    void aGoodSelector_keepsTheContract() {
        JupiterRun run = JupiterRun.of(SelectorFixtures.Good.class);

        run.assertPassed(ALL);
        assertThat(run.results()).hasSize(ALL.length);
    }

    @ParameterizedTest(name = "{0} fails {1}")
    @CsvSource({
        "Misnamed, provider_canBeRegistered",
        "WithoutPhases, phases_areThereAndStayTheSame",
        "Raving, whatItFinds_isAValue",
        "Throwing, hostileRequests_makeItNeitherThrowNorRave",
        "Recursing, hostileRequests_makeItNeitherThrowNorRave",
        "Everywhere, outsideItsPhases_itFindsNothing",
        "Forgetful, equalOptions_makeSelectorsThatAnswerAlike",
        "Forgetful, manyThreads_getTheSameAnswers",
        "Slow, aCall_takesNoMoreThanItsShare",
        "Meddling, asking_leavesTheRequestAsItWas"
    })
    void aMonkey_isCaught(String monkey, String by) throws ClassNotFoundException {
        JupiterRun run = JupiterRun.of(Class.forName(SelectorFixtures.class.getName() + "$" + monkey));

        assertThat(run.failureOf(by)).hasStackTraceContaining("Assertion");
    }
}
