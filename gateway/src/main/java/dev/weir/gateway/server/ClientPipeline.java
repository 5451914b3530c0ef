package dev.weir.gateway.server;

import dev.weir.gateway.metrics.GatewayMetrics;
import dev.weir.telemetry.netty.TelemetryHandler;
import dev.weir.telemetry.request.RequestTelemetry;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.group.ChannelGroup;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.flow.FlowControlHandler;
import io.netty.handler.ssl.SslContext;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Sets up each connection of a client. Those beyond the limit, or of a listener that retires, are closed at once. */
final class ClientPipeline extends ChannelInitializer<Channel> {
    private final Supplier<ServerSettings> settings;
    private final RequestTelemetry telemetry;
    private final GatewayMetrics metrics;
    private final ChannelGroup connections;
    private final BooleanSupplier retiring;

    ClientPipeline(
            Supplier<ServerSettings> settings,
            RequestTelemetry telemetry,
            GatewayMetrics metrics,
            ChannelGroup connections,
            BooleanSupplier retiring) {
        this.settings = settings;
        this.telemetry = telemetry;
        this.metrics = metrics;
        this.connections = connections;
        this.retiring = retiring;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // the client sees the end of its connection
    protected void initChannel(Channel channel) {
        ServerSettings now = settings.get();
        if (connections.size() > now.limits().connections()) {
            metrics.connectionRefused();
            channel.close();
            return;
        }
        connections.add(channel);
        if (retiring.getAsBoolean()) {
            channel.close();
            return;
        }
        SslContext tls = now.tls();
        if (tls != null) {
            channel.pipeline().addLast(tls.newHandler(channel.alloc()));
        }
        int head = now.limits().headBytes();
        HeadDeadline deadline = new HeadDeadline(settings);
        channel.pipeline()
                .addLast(
                        deadline,
                        new HttpServerCodec(new HttpDecoderConfig()
                                .setMaxInitialLineLength(head)
                                .setMaxHeaderSize(head)),
                        new FlowControlHandler(), // so that a stage begins when its request's turn has come
                        new TelemetryHandler(telemetry),
                        new ClientHandler(settings, metrics, deadline));
    }
}
