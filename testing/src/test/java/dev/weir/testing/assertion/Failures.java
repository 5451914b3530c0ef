package dev.weir.testing.assertion;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Proof that an assertion can fail. */
final class Failures {
    private Failures() {}

    /** The message with which the assertion fails; one that passes fails this. */
    static AbstractStringAssert<?> assertFails(ThrowingCallable assertion) {
        AssertionError failure = Assertions.catchThrowableOfType(AssertionError.class, assertion);
        assertThat(failure).as("an assertion that should have failed").isNotNull();
        return assertThat(failure.getMessage());
    }
}
