package dev.weir.benchmarks.gateway;

import dev.weir.telemetry.netty.TelemetryHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;

/**
 * Puts Micrometer's handler into each client's pipeline, beside the gateway's own. Netty finds it where the property
 * {@code io.netty.bootstrap.extensions} is {@code serviceload}, so that the gateway needs to know nothing of it.
 */
public final class MicrometerExtension extends ChannelInitializerExtension {
    private final MicrometerMetrics metrics = new MicrometerMetrics(new SimpleMeterRegistry());

    /** Runs before the gateway has set up the pipeline, and so puts something behind that. */
    @Override
    public void postInitializeServerChildChannel(Channel client) {
        client.pipeline().addLast(new ChannelInitializer<>() {
            @Override
            protected void initChannel(Channel channel) {
                String before =
                        channel.pipeline().context(TelemetryHandler.class).name();
                channel.pipeline().addAfter(before, "micrometer", new MicrometerHandler(metrics));
            }
        });
    }
}
