package dev.weir.telemetry.instruments.plan;

import dev.weir.selectors.selector.PhaseValues;
import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.StageView;
import io.opentelemetry.api.common.Attributes;

/** A count of the stages under way: one more with the request, one less when the stage is over, on whatever path. */
record ActivePlan<V extends StageView>(AttributePlan attributes, Recorder recorder) implements InstrumentPlan<V> {

    @Override
    public InstrumentRun<V> begin(long startedNanos) {
        return new Run<>(this);
    }

    private static final class Run<V extends StageView> implements InstrumentRun<V> {
        private final ActivePlan<V> plan;
        private Attributes atRequest = Attributes.empty();
        private boolean active;

        Run(ActivePlan<V> plan) {
            this.plan = plan;
        }

        @Override
        public void enter(PhaseValues<V> values) {
            Phase phase = values.phase();
            if (phase == Phase.REQUEST) {
                atRequest = new KnownAttributes(plan.attributes).with(values);
                active = true;
                record(1, values);
            } else if (active && phase != Phase.EVENT && phase != Phase.FIELD) {
                active = false;
                record(-1, values);
            }
        }

        private void record(double change, PhaseValues<V> values) {
            plan.recorder.record(change, atRequest, values.view().context().telemetry());
        }
    }
}
