package dev.weir.telemetry.pipeline;

import dev.weir.metrics.aggregate.AggregateMeterProvider;
import dev.weir.metrics.aggregate.MeterRevision;
import dev.weir.metrics.destination.Destination;
import dev.weir.metrics.destination.Outcome;
import dev.weir.telemetry.config.otlp.OtlpConfig;
import dev.weir.telemetry.config.otlp.Temporality;
import dev.weir.telemetry.generation.GenerationChain;
import dev.weir.telemetry.generation.MetricSource;
import dev.weir.telemetry.generation.delta.DeltaSource;
import dev.weir.telemetry.generation.delta.Interval;
import dev.weir.telemetry.pipeline.DestinationState.Prepared;
import dev.weir.telemetry.push.Batch;
import dev.weir.telemetry.push.Exporter;
import dev.weir.telemetry.push.PushSettings;
import dev.weir.telemetry.push.PushSource;
import dev.weir.telemetry.push.Pusher;
import dev.weir.telemetry.push.otlp.OtlpExporter;
import io.opentelemetry.sdk.common.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A destination that is pushed by OTLP. Its pusher stays while where and how to push changes. */
public final class PushPipeline implements Pipeline<OtlpConfig> {
    private final Observers observers;
    private final DestinationState state;
    private volatile @Nullable Running running;

    private record Running(Pusher pusher, OtlpConfig config, PushSettings settings) {}

    public PushPipeline(Destination destination, AggregateMeterProvider aggregate, Clock clock, Observers observers) {
        this.observers = observers;
        this.state = new DestinationState(destination, aggregate, clock);
    }

    @Override
    public DestinationState state() {
        return state;
    }

    @Override
    public List<String> changes(OtlpConfig next) {
        Running now = running;
        return PushChanges.between(now == null ? null : now.config(), next);
    }

    @Override
    public boolean startsAnew(OtlpConfig next) {
        Running now = running;
        return now != null && next.enabled() && now.config().temporality() != next.temporality();
    }

    @Override
    public Step prepare(OtlpConfig next, Keep keep, MeterRevision revision) {
        Running now = running;
        if (!next.enabled()) {
            return now == null ? Step.NOTHING : state.prepareNothing().then(new Stop(now));
        }
        if (now == null || startsAnew(next)) {
            Prepared prepared = state.prepareAnew(keep, revision);
            return Steps.then(prepared.step(), () -> start(prepared.chain(), next, now));
        }
        Prepared prepared = state.prepare(keep, revision);
        return Steps.then(prepared.step(), () -> adjust(now, next));
    }

    private Step start(GenerationChain chain, OtlpConfig next, @Nullable Running before) {
        PushSettings settings = settings(OtlpExporter.of(next), next);
        String name = state.destination().name().toLowerCase(Locale.ROOT);
        MetricSource source = new ObservedSource(state.destination(), chain, observers.overflows());
        Pusher pusher = new Pusher(name, pushSource(source, next.temporality()), settings, observers.pushes());
        Step start = new Step() {
            @Override
            public void activate() {
                pusher.start();
                running = new Running(pusher, next, settings);
            }

            @Override
            public void discard() {
                settings.exporter().close();
            }
        };
        return before == null ? start : new Stop(before).then(start);
    }

    private static PushSource pushSource(MetricSource source, Temporality temporality) {
        if (temporality == Temporality.CUMULATIVE) {
            return PushSource.cumulative(source);
        }
        DeltaSource delta = new DeltaSource(source);
        return () -> {
            Interval interval = delta.collect();
            return new Batch(interval.metrics(), interval::delivered);
        };
    }

    private static PushSettings settings(Exporter exporter, OtlpConfig config) {
        return new PushSettings(exporter, config.interval(), config.timeout());
    }

    private Step adjust(Running now, OtlpConfig next) {
        if (now.config().equals(next)) {
            return Step.NOTHING;
        }
        boolean sameExporter = PushChanges.haveOneExporter(now.config(), next);
        PushSettings settings = settings(sameExporter ? now.settings().exporter() : OtlpExporter.of(next), next);
        return new Step() {
            @Override
            public void activate() {
                now.pusher().replace(settings);
                running = new Running(now.pusher(), next, settings);
            }

            @Override
            public void discard() {
                if (!sameExporter) {
                    settings.exporter().close();
                }
            }

            @Override
            public void retire(Duration deadline) {
                if (!sameExporter) {
                    now.pusher().retire(now.settings(), deadline);
                }
            }
        };
    }

    /** How long ago a collector last confirmed a push, or empty if none ever did. */
    public Optional<Duration> sinceLastDelivery() {
        Running now = running;
        return now == null ? Optional.empty() : now.pusher().sinceLastDelivery();
    }

    /** Has what has gathered pushed. What it returns waits for that, until the deadline that counts from now. */
    public Runnable flush(Duration deadline) {
        Running now = running;
        return now == null ? () -> {} : now.pusher().order(deadline)::await;
    }

    @Override
    public Outcome shutdown(Duration deadline) {
        Running now = running;
        return now == null
                ? new Outcome(Outcome.Status.UNUSED, "nothing was pushed here")
                : now.pusher().shutdown(deadline);
    }

    /** Ends a pusher with a last push. */
    private final class Stop implements Step {
        private final Running old;

        Stop(Running old) {
            this.old = old;
        }

        @Override
        public void activate() {
            running = null;
        }

        @Override
        public void discard() {}

        @Override
        public void retire(Duration deadline) {
            old.pusher().shutdown(deadline);
        }
    }
}
