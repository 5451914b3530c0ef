package dev.weir.telemetry.pipeline;

import java.time.Duration;

/** A change that is prepared. Exactly one of {@link #activate} and {@link #discard} is called, once. */
public interface Step {
    /** Nothing to do. */
    Step NOTHING = new Step() {
        @Override
        public void activate() {}

        @Override
        public void discard() {}
    };

    /** Makes it effective: a few swaps of references, which can't fail and wait for nobody. */
    void activate();

    /** Lets go of what was made ready, as nothing will come of it. */
    void discard();

    /** After the activation, and on a thread that may wait: ends what was replaced, within the deadline. */
    default void retire(Duration deadline) {}

    /** This and then the other. What is retired last is what was activated first. */
    default Step then(Step next) {
        Step first = this;
        return new Step() {
            @Override
            public void activate() {
                first.activate();
                next.activate();
            }

            @Override
            public void discard() {
                next.discard();
                first.discard();
            }

            @Override
            public void retire(Duration deadline) {
                next.retire(deadline);
                first.retire(deadline);
            }
        };
    }
}
