package dev.weir.telemetry.generation;

import dev.weir.telemetry.generation.instrument.StreamMeterProvider;
import dev.weir.telemetry.generation.shape.GenerationShape;
import io.opentelemetry.api.metrics.MeterProvider;

/** A chain's next generation, without effect until it is activated. */
public final class PreparedGeneration {
    private final GenerationChain chain;
    private final StreamMeterProvider provider;

    PreparedGeneration(GenerationChain chain, StreamMeterProvider provider) {
        this.chain = chain;
        this.provider = provider;
    }

    public GenerationShape shape() {
        return provider.shape();
    }

    /** Where the destination's instruments are to be built. The chain closes it when its time has come. */
    public MeterProvider meterProvider() {
        return provider;
    }

    /**
     * Makes it the newest of its chain, and then runs the swap after which measurements go here. All of the destination's
     * instruments must be built when the swap is over: streams that are not here by then are gone.
     */
    public void activate(Runnable swap) {
        chain.activate(provider, swap);
    }

    /** Lets go of a generation that is not to be activated. */
    public void discard() {
        provider.close();
    }
}
