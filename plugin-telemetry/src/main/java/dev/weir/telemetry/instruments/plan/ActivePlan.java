package dev.weir.telemetry.instruments.plan;

import dev.weir.selectors.stage.Phase;
import dev.weir.selectors.stage.StageView;
import io.opentelemetry.api.common.Attributes;

/** A count of the stages under way: one more with the request, one less when the stage is over, on whatever path. */
record ActivePlan<V extends StageView>(AttributePlan attributes, Recorder recorder) implements InstrumentPlan<V> {

    @Override
    public InstrumentRun<V> begin(Moment<V> request) {
        Attributes atRequest = attributes.build(request, false);
        recorder.record(1, atRequest, request.telemetry());
        return new Run<>(atRequest, recorder);
    }

    @Override
    public boolean isTaken() {
        return recorder.isTaken();
    }

    private static final class Run<V extends StageView> extends InstrumentRun<V> {
        private final Attributes atRequest;
        private final Recorder recorder;

        Run(Attributes atRequest, Recorder recorder) {
            this.atRequest = atRequest;
            this.recorder = recorder;
        }

        @Override
        boolean enter(Moment<V> moment) {
            Phase phase = moment.values().phase();
            if (phase == Phase.EVENT || phase == Phase.FIELD) {
                return true;
            }
            recorder.record(-1, atRequest, moment.telemetry());
            return false;
        }
    }
}
